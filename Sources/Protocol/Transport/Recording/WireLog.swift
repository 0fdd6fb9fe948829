import Chat
import Synchronization

/// Writes what happens on the wire as JSON lines, without secrets; what a bug report carries.
///
/// The first line says of whom the recording is, each other one is an exchange, or something else
/// that the client must be told when the recording is played (`WireRecording`).
///
/// While it does not record it still learns what is secret, so that a recording which is begun later
/// knows the secrets of before.
public final class WireLog: Sendable {
  private let time: SessionTime
  /// Takes whole lines; `nil` while nothing is recorded.
  private let write = Mutex<(@Sendable ([UInt8]) -> Void)?>(nil)
  /// Of the wall clock when the monotonic one stood at `begun`, so that times never run back.
  private let wall: Int64
  private let begun: Duration
  private let mask = Mutex(SecretMask())
  /// The first line was written then, in milliseconds since 1970.
  private let firstLine = Atomic<Int64>(0)
  /// On their way, by number.
  private let pending = Mutex((last: 0, requests: [Int: (request: WireRequest, begun: Int64)]()))

  /// Records nothing yet.
  public init(time: SessionTime) {
    self.time = time
    wall = time.now().seconds * 1_000
    begun = time.monotonic()
  }

  /// Begins a recording, in place of another one; `write` takes whole lines.
  ///
  /// `head` is whatever a player wants to know, such as the size of the screen.
  public func begin(
    head: [JSONObject.Member],
    write: @escaping @Sendable ([UInt8]) -> Void
  ) {
    self.write.withLock { $0 = write }
    firstLine.store(milliseconds, ordering: .relaxed)
    note([.init(key: "webqq", value: .int(WireRecording.version))] + head)
  }

  /// Something is being recorded.
  public var isRecording: Bool { write.withLock { $0 != nil } }

  /// Now, in milliseconds since 1970.
  var milliseconds: Int64 { wall + (time.monotonic() - begun).wholeMilliseconds }

  /// Writes a line of something that is no exchange, with its time.
  public func note(_ members: @autoclosure () -> [JSONObject.Member]) {
    guard isRecording else { return }
    let at = JSONObject.Member(key: "at", value: .integer(milliseconds))
    write(.object(JSONObject([at] + members())))
  }

  /// Writes the last line: what comes later, such as leaving, is nobody's business.
  public func finish() {
    guard isRecording else { return }
    // What is on its way belongs to the recording, without an answer.
    for (_, pending) in pending.withLock({ $0.requests.sorted { $0.key < $1.key } }) {
      note(pending.request, .failure(.cancelled), begun: pending.begun)
    }
    note([.init(key: "end", value: true)])
    write.withLock { $0 = nil }
  }

  private func write(_ line: JSONValue) {
    write.withLock { $0?(line.encoded() + [UInt8(ascii: "\n")]) }
  }

  /// What a cookie holds is secret, whoever made it.
  func learn(_ value: String, as name: String) {
    mask.withLock { mask in
      _ = mask.learn(value, as: name)
    }
  }

  /// Notes that a request is made; `end` takes the number.
  func begin(_ request: WireRequest) -> Int {
    pending.withLock { pending in
      pending.last += 1
      pending.requests[pending.last] = (request, milliseconds)
      return pending.last
    }
  }

  /// Writes the exchange of a request, once, or learns its secrets.
  func end(_ number: Int, _ result: Result<WireResponse, TransportError>) {
    guard let (request, begun) = pending.withLock({ $0.requests.removeValue(forKey: number) })
    else { return }
    guard isRecording else { return learn(request, result) }
    note(request, result, begun: begun)
  }

  private func learn(_ request: WireRequest, _ result: Result<WireResponse, TransportError>) {
    mask.withLock { mask in
      mask.learn(from: request)
      if case .success(let response) = result { mask.learn(from: response, to: request) }
    }
  }

  private func note(
    _ request: WireRequest,
    _ result: Result<WireResponse, TransportError>,
    begun: Int64
  ) {
    let exchange = mask.withLock { mask in
      // What was asked before the recording began is taken as asked then.
      let begun = max(begun, firstLine.load(ordering: .relaxed))
      return WireExchange(request, result, begun: begun, ended: milliseconds, &mask)
    }
    write(exchange.json)
  }
}

extension Duration {
  /// Cut off.
  var wholeMilliseconds: Int64 {
    components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
  }
}
