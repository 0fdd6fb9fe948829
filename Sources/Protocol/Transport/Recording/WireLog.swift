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

  /// Writes an exchange that has come to its end.
  func note(
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
