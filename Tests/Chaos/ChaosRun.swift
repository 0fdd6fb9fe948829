import Glibc

/// One run from the first login to the verdict.
struct ChaosRun {
  /// How many messages of one client may wait for their answer.
  private static let window = 8
  /// How long what was acknowledged may take to arrive when nothing is broken any more.
  private static let patience = 60
  /// Of a hundred messages; runs have 92, and too few would prove little.
  private static let leastAcknowledged = 50

  let journalPath: String
  private let seed: UInt64
  private let limit: Duration
  private let messages: Int
  private let directory: String
  private let ledger = Ledger()
  private let journal: Journal
  private let server: ServerProcess
  private let proxies: [ChaosProxy]
  private let clients: [ChaosClient]
  private let director: Director

  init(seed: UInt64, limit: Duration, messages: Int, haste: Int, serverProgram: String) throws {
    (self.seed, self.limit, self.messages) = (seed, limit, messages)
    var template = Array("/tmp/webqq-chaos-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw ServerProcess.Failure(description: "no directory for the run")
    }
    let directory = String(cString: made)
    self.directory = directory
    journalPath = directory + "/journal.txt"
    let (ledger, journal) = (ledger, Journal(path: journalPath))
    self.journal = journal
    let server = try ServerProcess(binary: serverProgram, data: directory + "/data")
    self.server = server
    proxies = try zip(["A", "B"], 1...).map { name, number in
      try ChaosProxy(name: name, upstream: server.port, seed: seed &* 3 &+ number, journal: journal)
    }
    clients = ["A", "B"].map {
      ChaosClient(name: $0, ledger: ledger, journal: journal, haste: haste)
    }
    director = Director(
      server: server,
      proxies: proxies,
      clients: clients,
      journal: journal,
      ledger: ledger
    )
  }

  /// Returns what must not have happened.
  func perform() async throws -> [String] {
    defer { server.kill() }
    try server.setUp()
    for (index, client) in clients.enumerated() {
      try await client.signIn(ServerProcess.accounts[index], port: proxies[index].port)
    }
    for proxy in proxies { proxy.setCalm(false) }
    director.start(seed: seed)
    async let first: Void = talk(clients[0], salt: 11)
    async let second: Void = talk(clients[1], salt: 12)
    _ = try await (first, second)
    await director.stop()
    for proxy in proxies { proxy.setCalm(true) }
    journal.write("all is calm")
    await settle()
    for client in clients { client.stop() }
    for (client, proxy) in zip(clients, proxies) where proxy.figures.logins != 1 {
      ledger.violate("\(client.name): \(proxy.figures.logins - 1) full logins were needed")
    }
    let (sent, accepted) = (ledger.figures.sent, ledger.figures.accepted)
    if accepted * 100 < sent * Self.leastAcknowledged {
      ledger.violate("only \(accepted) of \(sent) messages were acknowledged")
    }
    return ledger.violations
  }

  /// Half of the messages, spread over the time, as fast as the server takes them.
  private func talk(_ client: ChaosClient, salt: UInt64) async throws {
    var random = SeededRandom(seed: seed &* 5 &+ salt)
    let start = ContinuousClock.now
    var numbers: [Place: Int] = [:]
    let share = messages / 2
    for index in 0..<share {
      let due = start + limit * (Double(index) / Double(share))
      if due > .now { try await Task.sleep(until: due) }
      while ledger.openCount > Self.window * clients.count {
        try await Task.sleep(for: .milliseconds(5))
      }
      let place = Place.allCases.randomElement(using: &random) ?? .buddy
      let number = numbers[place, default: 0] + 1
      numbers[place] = number
      let filler = String(repeating: "测试 ok\n", count: Int.random(in: 0...20, using: &random))
      try await client.send(number, to: place, filler: filler)
    }
  }

  /// Waits until everything has been said and shown.
  private func settle() async {
    for _ in 1...Self.patience * 10 where ledger.openCount > 0 || !ledger.isComplete {
      // Nobody cancels this; a shorter wait would only look once more.
      try? await Task.sleep(for: .milliseconds(100))
    }
    // What comes a second time comes soon after.
    try? await Task.sleep(for: .seconds(2))
  }

  /// The figures of the run in one line.
  var summary: String {
    let told = ledger.figures
    let requests = proxies.reduce(0) { $0 + $1.figures.requests }
    let faults = proxies.reduce(0) { $0 + $1.figures.faults }
    let relinks = clients.reduce(0) { $0 + $1.relinks }
    let acts = director.figures
    return "chaos: seed \(seed): \(told.sent) sent, \(told.accepted) acknowledged, "
      + "\(told.unconfirmed) unconfirmed, \(told.failed) failed, \(told.arrived) shown; "
      + "\(requests) requests, \(faults) spoiled, \(acts.acts) blows, \(acts.kills) kills, "
      + "\(relinks) relinks; \(ledger.violations.count) violations"
  }

  /// Nothing to look into: the journal and the data go.
  func removeFiles() {
    let names = ["journal.txt", "data"]
    for name in names { removeTree(directory + "/" + name) }
    rmdir(directory)
  }
}

/// Removes a file, or a directory with the files in it.
private func removeTree(_ path: String) {
  if let stream = opendir(path) {
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { removeTree(path + "/" + name) }
    }
    closedir(stream)
    rmdir(path)
  } else {
    unlink(path)
  }
}
