import Chat
import Synchronization

/// Writes what happens on the wire as JSON lines, without secrets; what a bug report carries.
///
/// The first line says of whom the recording is, each other one is an exchange, or something else
/// that the client must be told when the recording is played (`WireRecording`).
public final class WireLog: Sendable {
  private let time: SessionTime
  private let write: @Sendable ([UInt8]) -> Void
  /// Of the wall clock when the monotonic one stood at `begun`, so that times never run back.
  private let wall: Int64
  private let begun: Duration
  private let mask = Mutex(SecretMask())
  private let isFinished = Atomic(false)
  /// On their way, by number.
  private let pending = Mutex((last: 0, requests: [Int: (request: WireRequest, begun: Int64)]()))

  /// Begins a recording; `write` takes whole lines.
  ///
  /// `head` is whatever a player wants to know, such as the size of the screen.
  public init(
    head: [JSONObject.Member],
    time: SessionTime,
    write: @escaping @Sendable ([UInt8]) -> Void
  ) {
    self.time = time
    self.write = write
    wall = time.now().seconds * 1_000
    begun = time.monotonic()
    note([.init(key: "webqq", value: .int(WireRecording.version))] + head)
  }

  /// Now, in milliseconds since 1970.
  var milliseconds: Int64 { wall + (time.monotonic() - begun).wholeMilliseconds }

  /// Writes a line of something that is no exchange, with its time.
  public func note(_ members: [JSONObject.Member]) {
    let at = JSONObject.Member(key: "at", value: .integer(milliseconds))
    write(.object(JSONObject([at] + members)))
  }

  /// Writes the last line: what comes later, such as leaving, is nobody's business.
  public func finish() {
    // What is on its way belongs to the recording, without an answer.
    for number in pending.withLock({ $0.requests.keys.sorted() }) {
      end(number, .failure(.cancelled))
    }
    note([.init(key: "end", value: true)])
    isFinished.store(true, ordering: .relaxed)
  }

  private func write(_ line: JSONValue) {
    guard !isFinished.load(ordering: .relaxed) else { return }
    write(line.encoded() + [UInt8(ascii: "\n")])
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

  /// Writes the exchange of a request, once.
  func end(_ number: Int, _ result: Result<WireResponse, TransportError>) {
    guard let (request, begun) = pending.withLock({ $0.requests.removeValue(forKey: number) })
    else { return }
    note(request, result, begun: begun)
  }

  private func note(
    _ request: WireRequest,
    _ result: Result<WireResponse, TransportError>,
    begun: Int64
  ) {
    let exchange = mask.withLock { mask in
      WireExchange(request, result, begun: begun, ended: milliseconds, &mask)
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
