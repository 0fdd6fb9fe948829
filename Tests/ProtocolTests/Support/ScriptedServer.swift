import Synchronization
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

  private struct Held {
    let number: Int
    let path: String
    let continuation: CheckedContinuation<Answer, Never>
  }

  private struct Waiter {
    let path: String
    let count: Int
    let continuation: CheckedContinuation<Void, Never>
  }

  private struct State {
    var requests: [WireRequest] = []
    var scripts: [String: [Answer]] = [:]
    var defaults: [String: Answer] = [:]
    var cookies: [String: String] = [:]
    var held: [Held] = []
    var cancelled: Set<Int> = []
    var waiters: [Waiter] = []
    var isExpected: @Sendable () -> Bool = { true }
    var strangers = 0
  }

  private let state = Mutex(State())

  /// What a path answers whenever nothing else is scripted.
  func always(_ path: String, _ answer: Answer) { state.withLock { $0.defaults[path] = answer } }

  /// What a path answers next, once each, in order.
  func next(_ path: String, _ answers: Answer...) {
    state.withLock { $0.scripts[path, default: []] += answers }
  }

  /// Answers the request held at a path, or else the next one.
  func release(_ path: String, _ answer: Answer) {
    let held = state.withLock { state -> Held? in
      if let index = state.held.firstIndex(where: { $0.path == path }) {
        return state.held.remove(at: index)
      }
      state.scripts[path, default: []].append(answer)
      return nil
    }
    held?.continuation.resume(returning: answer)
  }

  /// The requests at a path, in order.
  func requests(_ path: String) -> [WireRequest] {
    state.withLock { $0.requests.filter { Self.path($0) == path } }
  }

  /// The paths of all requests, in order.
  var paths: [String] { state.withLock { $0.requests.map(Self.path) } }

  /// From now on a request counts as a stranger unless it comes from where it should.
  func expectEverything(_ isExpected: @escaping @Sendable () -> Bool) {
    state.withLock { $0.isExpected = isExpected }
  }

  /// How many requests came from elsewhere.
  var strangers: Int { state.withLock { $0.strangers } }

  /// How many requests are held at a path now.
  func heldCount(_ path: String) -> Int {
    state.withLock { $0.held.count { $0.path == path } }
  }

  /// Returns once a path was asked so many times.
  func waitFor(_ path: String, count: Int = 1) async {
    await withCheckedContinuation { continuation in
      let isDone = state.withLock { state in
        if state.requests.count(where: { Self.path($0) == path }) >= count { return true }
        state.waiters.append(Waiter(path: path, count: count, continuation: continuation))
        return false
      }
      if isDone { continuation.resume() }
    }
  }

  func send(_ request: WireRequest) async throws(TransportError) -> WireResponse {
    let path = Self.path(request)
    let (number, answer) = record(request, path)
    switch answer {
    case .held: return try Self.response(await hold(number, path))
    case .body, .bytes, .status, .failure: return try Self.response(answer)
    }
  }

  func cookie(_ name: String, for url: String) async -> String? {
    state.withLock { $0.cookies[name] }
  }

  func setCookie(_ line: String, from url: String) async {
    let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
    state.withLock { $0.cookies[String(pair[0])] = pair.count > 1 ? String(pair[1]) : "" }
  }

  func clearCookies() async { state.withLock { $0.cookies = [:] } }

  private func record(_ request: WireRequest, _ path: String) -> (Int, Answer) {
    let (number, answer, ready) = state.withLock { state -> (Int, Answer, [Waiter]) in
      state.requests.append(request)
      if !state.isExpected() { state.strangers += 1 }
      if path == "/login" { state.cookies["ptwebqq"] = "c0ffee" }
      let count = state.requests.count { Self.path($0) == path }
      let ready = state.waiters.filter { $0.path == path && $0.count <= count }
      state.waiters.removeAll { $0.path == path && $0.count <= count }
      var script = state.scripts[path] ?? []
      let answer = script.isEmpty ? state.defaults[path] : script.removeFirst()
      state.scripts[path] = script
      return (state.requests.count, answer ?? .status(404), ready)
    }
    for waiter in ready { waiter.continuation.resume() }
    return (number, answer)
  }

  private func hold(_ number: Int, _ path: String) async -> Answer {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isCancelled = state.withLock { state in
          if state.cancelled.contains(number) { return true }
          state.held.append(Held(number: number, path: path, continuation: continuation))
          return false
        }
        if isCancelled { continuation.resume(returning: .failure(.cancelled)) }
      }
    } onCancel: {
      let held = state.withLock { state -> Held? in
        state.cancelled.insert(number)
        let index = state.held.firstIndex { $0.number == number }
        return index.map { state.held.remove(at: $0) }
      }
      held?.continuation.resume(returning: .failure(.cancelled))
    }
  }

  private static func response(_ answer: Answer) throws(TransportError) -> WireResponse {
    switch answer {
    case .body(let text): WireResponse(status: 200, body: Array(text.utf8))
    case .bytes(let bytes): WireResponse(status: 200, body: bytes)
    case .status(let status, let text): WireResponse(status: status, body: Array(text.utf8))
    case .failure(let error): throw error
    case .held: throw .cancelled
    }
  }

  private static func path(_ request: WireRequest) -> String {
    let rest = request.url.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" }
    return String(rest.prefix { $0 != "?" })
  }
}
