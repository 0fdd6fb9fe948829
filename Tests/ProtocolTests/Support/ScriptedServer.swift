import WebQQProtocol

/// The other end of the wire in tests: answers from a script and remembers what was asked.
final class ScriptedServer: Transport {
  /// One answer.
  enum Answer: Sendable {
    case body(String)
    case bytes([UInt8])
    case status(Int, String = "")
    case failure(TransportError)
    /// None, until `release` or the request is cancelled.
    case held
  }

  private struct Request {
    let wire: WireRequest
    let path: String
    /// `nil` while the request is held.
    var answer: Answer?
  }

  private struct State {
    var requests: [Request] = []
    var scripts: [String: [Answer]] = [:]
    var defaults: [String: Answer] = [:]
    var cookies: [String: String] = [:]
    var isExpected: @Sendable () -> Bool = { true }
    var strangers = 0
    var droppedIdleCount = 0
  }

  private let state = Watched(State())

  /// What a path answers whenever nothing else is scripted.
  func always(_ path: String, _ answer: Answer) { state.update { $0.defaults[path] = answer } }

  /// What a path answers next, once each, in order.
  func next(_ path: String, _ answers: Answer...) {
    state.update { $0.scripts[path, default: []] += answers }
  }

  /// Answers the request held at a path, or else the next one.
  func release(_ path: String, _ answer: Answer) {
    state.update { state in
      if let index = state.requests.firstIndex(where: { $0.path == path && $0.answer == nil }) {
        state.requests[index].answer = answer
      } else {
        state.scripts[path, default: []].append(answer)
      }
    }
  }

  /// From now on a request counts as a stranger unless it comes from where it should.
  func expectEverything(_ isExpected: @escaping @Sendable () -> Bool) {
    state.update { $0.isExpected = isExpected }
  }

  /// How often idle connections were dropped.
  var droppedIdleCount: Int { state.value.droppedIdleCount }

  /// How many requests came from elsewhere.
  var strangers: Int { state.value.strangers }

  /// The requests at a path, in order.
  func requests(_ path: String) -> [WireRequest] {
    state.value.requests.filter { $0.path == path }.map(\.wire)
  }

  /// The paths of all requests, in order.
  var paths: [String] { state.value.requests.map(\.path) }

  /// How many requests are held at a path now.
  func heldCount(_ path: String) -> Int {
    state.value.requests.count { $0.path == path && $0.answer == nil }
  }

  /// Returns once a path was asked so many times.
  func waitFor(_ path: String, count: Int = 1) async {
    await state.wait { $0.requests.count { $0.path == path } >= count }
  }

  /// Returns once no request is held at a path.
  func waitForNoneHeld(_ path: String) async {
    await state.wait { !$0.requests.contains { $0.path == path && $0.answer == nil } }
  }

  func send(_ request: WireRequest) async throws(TransportError) -> WireResponse {
    let index = record(request)
    await state.wait { $0.requests[index].answer != nil }
    let answer = state.update { state in
      // Whoever waits no longer was cancelled.
      let answer = state.requests[index].answer ?? .failure(.cancelled)
      state.requests[index].answer = answer
      return answer
    }
    switch answer {
    case .body(let text): return WireResponse(status: 200, body: Array(text.utf8))
    case .bytes(let bytes): return WireResponse(status: 200, body: bytes)
    case .status(let status, let text):
      return WireResponse(status: status, body: Array(text.utf8))
    case .failure(let error): throw error
    case .held: throw .cancelled
    }
  }

  private func record(_ wire: WireRequest) -> Int {
    let path = Self.path(wire)
    return state.update { state in
      if !state.isExpected() { state.strangers += 1 }
      if path == Path.login { state.cookies["ptwebqq"] = "c0ffee" }
      var script = state.scripts[path] ?? []
      let scripted = script.isEmpty ? state.defaults[path] : script.removeFirst()
      state.scripts[path] = script
      let answer: Answer? = if case .held? = scripted { nil } else { scripted ?? .status(404) }
      state.requests.append(Request(wire: wire, path: path, answer: answer))
      return state.requests.count - 1
    }
  }

  func cookie(_ name: String, for url: String) async -> String? { state.value.cookies[name] }

  func setCookie(_ line: String, from url: String) async {
    let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
    state.update { $0.cookies[String(pair[0])] = pair.count > 1 ? String(pair[1]) : "" }
  }

  func clearCookies() async { state.update { $0.cookies = [:] } }
  func dropIdleConnections() async { state.update { $0.droppedIdleCount += 1 } }

  private static func path(_ request: WireRequest) -> String {
    let rest = request.url.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" }
    return String(rest.prefix { $0 != "?" })
  }
}
