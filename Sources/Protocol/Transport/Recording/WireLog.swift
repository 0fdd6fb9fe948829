import Chat
import Synchronization

/// Writes what happens on the wire as JSON lines, without secrets; what a bug report carries.
///
/// The first line says of whom the recording is, each other one is an exchange, or something else
/// that the client must be told when the recording is played (`WireRecording`).
///
/// While it does not record it still learns what is secret, so that a recording which is begun later
/// knows the secrets of before.
///
/// Any thread may call it. All that one call does happens at once for the others: an exchange that ends
/// while the recording does is written once, answered or not.
public final class WireLog: Sendable {
  private struct State {
    /// Takes whole lines; `nil` while nothing is recorded.
    var write: (@Sendable ([UInt8]) -> Void)?
    /// The first line was written then, in milliseconds since 1970.
    var firstLine: Int64 = 0
    var mask = SecretMask()
    /// The number of the last request.
    var last = 0
    /// On their way, by number.
    var pending: [Int: (request: WireRequest, begun: Int64)] = [:]
  }

  private let time: SessionTime
  /// Of the wall clock when the monotonic one stood at `begun`, so that times never run back.
  private let wall: Int64
  private let begun: Duration
  private let state = Mutex(State())

  /// Records nothing yet.
  public init(time: SessionTime) {
    self.time = time
    wall = time.now().seconds * 1_000
    begun = time.monotonic()
  }

  /// Begins a recording, in place of another one; `write` takes whole lines and calls nothing here.
  ///
  /// `head` is whatever a player wants to know, such as the size of the screen.
  public func begin(
    head: [JSONObject.Member],
    write: @escaping @Sendable ([UInt8]) -> Void
  ) {
    state.withLock { state in
      state.write = write
      state.firstLine = milliseconds
      self.write([.init(key: "webqq", value: .int(WireRecording.version))] + head, state)
    }
  }

  /// Something is being recorded.
  public var isRecording: Bool { state.withLock { $0.write != nil } }

  /// Now, in milliseconds since 1970.
  var milliseconds: Int64 { wall + (time.monotonic() - begun).wholeMilliseconds }

  /// Writes a line of something that is no exchange, with its time.
  public func note(_ members: @autoclosure () -> [JSONObject.Member]) {
    state.withLock { state in
      if state.write != nil { write(members(), state) }
    }
  }

  /// Writes the last line: what comes later, such as leaving, is nobody's business.
  public func finish() {
    state.withLock { state in
      guard state.write != nil else { return }
      // What is on its way belongs to the recording, without an answer.
      for (_, pending) in state.pending.sorted(by: { $0.key < $1.key }) {
        write(pending.request, .failure(.cancelled), begun: pending.begun, &state)
      }
      write([.init(key: "end", value: true)], state)
      state.write = nil
    }
  }

  /// What a cookie holds is secret, whoever made it.
  func learn(_ value: String, as name: String) {
    state.withLock { state in
      _ = state.mask.learn(value, as: name)
    }
  }

  /// Notes that a request is made; `end` takes the number.
  func begin(_ request: WireRequest) -> Int {
    state.withLock { state in
      state.last += 1
      state.pending[state.last] = (request, milliseconds)
      return state.last
    }
  }

  /// Writes the exchange of a request, once, or learns its secrets.
  func end(_ number: Int, _ result: Result<WireResponse, TransportError>) {
    state.withLock { state in
      guard let (request, begun) = state.pending.removeValue(forKey: number) else { return }
      guard state.write == nil else { return write(request, result, begun: begun, &state) }
      state.mask.learn(from: request)
      if case .success(let response) = result { state.mask.learn(from: response, to: request) }
    }
  }

  private func write(
    _ request: WireRequest,
    _ result: Result<WireResponse, TransportError>,
    begun: Int64,
    _ state: inout State
  ) {
    // What was asked before the recording began is taken as asked then.
    let begun = max(begun, state.firstLine)
    let exchange = WireExchange(request, result, begun: begun, ended: milliseconds, &state.mask)
    write(exchange.json, state)
  }

  private func write(_ members: [JSONObject.Member], _ state: borrowing State) {
    let at = JSONObject.Member(key: "at", value: .integer(milliseconds))
    write(.object(JSONObject([at] + members)), state)
  }

  private func write(_ line: JSONValue, _ state: borrowing State) {
    state.write?(line.encoded() + [UInt8(ascii: "\n")])
  }
}

extension Duration {
  /// Cut off.
  var wholeMilliseconds: Int64 {
    components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
  }
}
