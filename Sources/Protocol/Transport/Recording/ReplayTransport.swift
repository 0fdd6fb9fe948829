import Synchronization

/// Answers with what a recording holds, at the moments of the recording.
///
/// A request gets the next reply that its endpoint gave. What the client asks differently, more or
/// less often than before, is told by `differences`.
public actor ReplayTransport: Transport {
  private nonisolated let recording: WireRecording
  private let executor: any SerialExecutor
  private let time: SessionTime
  private let start: Duration
  private nonisolated let isUsed: Mutex<[Bool]>
  private var mask = SecretMask()
  private var cookies: [String: String] = [:]
  private nonisolated let found = Mutex<[String]>([])

  /// The executor that was handed in.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// Makes a transport; the recording begins now, by `time`.
  public init(_ recording: WireRecording, executor: any SerialExecutor, time: SessionTime) {
    self.recording = recording
    self.executor = executor
    self.time = time
    start = time.monotonic()
    isUsed = Mutex(recording.exchanges.map { _ in false })
  }

  /// How the client differed so far, one line each.
  public nonisolated var differences: [String] { found.withLock { $0 } }

  /// What was asked in the recording and not now, one line each.
  public nonisolated var missing: [String] {
    zip(recording.exchanges, isUsed.withLock { $0 }).filter { !$0.1 }.map { exchange, _ in
      "\(exchange.question.name): not asked now"
    }
  }

  /// The recorded answer, when it is time for it.
  public func send(_ request: WireRequest) async throws(TransportError) -> WireResponse {
    let question = WireQuestion(request, &mask)
    guard let exchange = take(question) else { return try await answerUnknown(question) }
    for difference in question.differences(from: exchange.question) {
      found.withLock { $0.append("\(question.name): \(difference)") }
    }
    // The client ended it, or the recording did; whoever does so now gets no answer either.
    let isUnanswered = exchange.outcome == .failure(.cancelled)
    try await sleep(until: isUnanswered ? .max : exchange.ended)
    return try answer(exchange)
  }

  /// The next exchange of an endpoint.
  private func take(_ question: WireQuestion) -> WireExchange? {
    isUsed.withLock { isUsed in
      let next = recording.exchanges.indices.first {
        !isUsed[$0] && recording.exchanges[$0].question.matches(question)
      }
      guard let next else { return nil }
      isUsed[next] = true
      return recording.exchanges[next]
    }
  }

  private func answer(_ exchange: WireExchange) throws(TransportError) -> WireResponse {
    switch exchange.outcome {
    case .failure(let error): throw error
    case .reply(let reply):
      // Placeholders keep their numbers, so that those of requests get theirs.
      _ = WireReply(reply.response, &mask)
      for line in reply.cookies { keep(line) }
      return reply.response
    }
  }

  /// The last poll of a recording has no answer, and after its end nothing has.
  private func answerUnknown(
    _ question: WireQuestion
  ) async throws(TransportError) -> WireResponse {
    let isAfterTheEnd = recording.begun + elapsed >= recording.ended
    if isAfterTheEnd || question.path == Poll2.address.path { try await sleep(until: .max) }
    found.withLock { $0.append("\(question.name): not in the recording") }
    return WireResponse(status: 404)
  }

  /// In milliseconds.
  private var elapsed: Int64 { (time.monotonic() - start).wholeMilliseconds }

  private func sleep(until moment: Int64) async throws(TransportError) {
    let wait = moment.subtractingReportingOverflow(recording.begun).partialValue - elapsed
    do {
      try await time.sleep(.milliseconds(max(0, wait)))
    } catch {
      throw .cancelled
    }
  }

  private func keep(_ line: String) {
    let pieces = line.split(separator: ";", omittingEmptySubsequences: false)
    let pair = pieces[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard pair.count == 2 else { return }
    cookies[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1])
  }

  /// By name alone: a recording is of one login.
  public func cookie(_ name: String, for url: String) -> String? { cookies[name] }

  /// Keeps the cookie.
  public func setCookie(_ line: String, from url: String) { keep(line) }

  /// Forgets all cookies.
  public func clearCookies() { cookies = [:] }

  /// Nothing: there are none.
  public func dropIdleConnections() {}
}
