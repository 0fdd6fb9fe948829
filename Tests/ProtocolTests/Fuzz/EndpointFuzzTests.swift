import Testing

@testable import WebQQProtocol

/// Damaged answers and requests for every endpoint there is: read, or refused by name.
@Suite(.timeLimit(.minutes(120))) struct EndpointFuzzTests {
  private let endpoints: [any Endpoint.Type]

  init() throws {
    endpoints = try EndpointCatalog.endpoints()
    try #require(endpoints.count > 20)
  }

  /// Every sample of an answer.
  private func answers() throws -> [[UInt8]] {
    let prefixes = ["poll2-", "contacts-", "login2", "reply-"]
    let others = ["index.json", "faces.json", "hash.json", "set-cookie.json"]
    let names = try Fixture.names().filter { $0.hasSuffix(".json") && !others.contains($0) }
    try #require(prefixes.allSatisfy { prefix in names.contains { $0.hasPrefix(prefix) } })
    return try names.map { try Fixture.bytes($0) }
  }

  @Test func `damaged answers are read or refused by every endpoint`() async throws {
    var damage = FuzzRun.damage(of: "answers")
    let memory = PeakMemory()
    let answers = try answers()
    let values = try answers.map { try JSONValue(parsing: $0) }
    var readCount = 0
    for round in 0..<FuzzRun.vectors {
      if round.isMultiple(of: 50) { await Task.yield() }
      if round.isMultiple(of: 4) {
        let body = damage.bytes(damage.pick(answers) ?? [])
        for endpoint in endpoints where read(endpoint, body) { readCount += 1 }
      } else {
        let json = damage.json(damage.pick(values) ?? .null)
        for endpoint in endpoints where read(endpoint, json) { readCount += 1 }
      }
    }
    #expect(readCount > FuzzRun.vectors / 10, "\(FuzzRun.note)")
    memory.expectSmallGrowth()
  }

  @Test func `damaged callbacks and pages are read or refused by every endpoint`() throws {
    var damage = FuzzRun.damage(of: "callbacks")
    let callbacks = try Fixture.cases("callbacks.json").map { Array(try $0.text(of: "input").utf8) }
    let page = LoginPage.encode(.init(loginSignature: "V0rPh-Ek7s1uNtzdq1dzhnWV"))
    for _ in 0..<FuzzRun.vectors {
      let body = damage.bytes(damage.pick(callbacks + [page]) ?? [])
      for endpoint in endpoints where !(endpoint is any RetcodeEndpoint.Type) {
        _ = read(endpoint, body)
      }
      _ = Callback(parsing: body)
      _ = RawHead.text(body)
    }
  }

  @Test func `damaged answers to uploads are read or refused`() throws {
    var damage = FuzzRun.damage(of: "uploads")
    let page =
      "<html><script>document.domain='qq.com';parent.f({'ret':4,'msg':'a.JPG -a.JPG'});</script>"
    let uploads = try EndpointCatalog.uploads()
    try #require(!uploads.isEmpty)
    for _ in 0..<FuzzRun.vectors {
      let body = damage.bytes(Array(page.utf8))
      for upload in uploads { read(upload, body) }
    }
  }

  private func read<Called: UploadEndpoint>(_: Called.Type, _ body: [UInt8]) {
    do throws(ProtocolError) { _ = try Called.decode(body) } catch {
      expectNamed(error, Called.address)
    }
  }

  @Test func `damaged requests are read or refused by every endpoint`() async throws {
    var damage = FuzzRun.damage(of: "requests")
    let memory = PeakMemory()
    let samples = try RequestSamples()
    var readCount = 0
    for round in 0..<FuzzRun.vectors {
      if round.isMultiple(of: 50) { await Task.yield() }
      let form = samples.damaged(&damage)
      for endpoint in endpoints where read(endpoint, form) { readCount += 1 }
    }
    #expect(readCount > FuzzRun.vectors / 10, "\(FuzzRun.note)")
    memory.expectSmallGrowth()
  }

  /// Whether it could be read; an error must say whose answer it was and what was wrong.
  private func read<Called: Endpoint>(_ endpoint: Called.Type, _ body: [UInt8]) -> Bool {
    do throws(ProtocolError) {
      _ = Called.encode(try Called.decode(body))
      return true
    } catch {
      expectNamed(error, Called.address)
      return false
    }
  }

  private func read(_ endpoint: any Endpoint.Type, _ json: JSONValue) -> Bool {
    guard let endpoint = endpoint as? any RetcodeEndpoint.Type else {
      return read(endpoint, json.encoded(.ascii))
    }
    return readRetcode(endpoint, json)
  }

  private func readRetcode<Called: RetcodeEndpoint>(
    _ endpoint: Called.Type,
    _ json: JSONValue
  ) -> Bool {
    do throws(ProtocolError) {
      _ = Called.encode(try Called.decode(json))
      return true
    } catch {
      expectNamed(error, Called.address)
      return false
    }
  }

  private func read<Called: Endpoint>(_ endpoint: Called.Type, _ form: FormBody) -> Bool {
    do throws(ProtocolError) {
      _ = try Called.decodeRequest(form).encode().encoded
      return true
    } catch {
      expectNamed(error, Called.address)
      return false
    }
  }

  private func expectNamed(_ error: ProtocolError, _ address: EndpointAddress) {
    if case .malformed(let endpoint, let field) = error, endpoint == address.path, !field.isEmpty {
      return
    }
    Issue.record("\(address.path) says \(error); \(FuzzRun.note)")
  }
}
