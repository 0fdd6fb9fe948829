/// What happens to one request on its way.
enum Fault: Sendable {
  case none
  /// The request waits before it is passed on.
  case late(Duration)
  /// The answer waits before it is passed on.
  case lateAnswer(Duration)
  /// The connection ends before the server sees anything.
  case cutBefore
  /// The server sees a part of the request.
  case halfRequest
  /// The server acts, and nobody hears the answer.
  case cutAfter
  /// A part of the answer comes, in thousandths.
  case truncated(Int)
  /// The answer comes in small pieces.
  case slow
  /// The connection is reset in the middle of the answer.
  case reset
  /// All goes well, and then the connection is closed without a word.
  case closedAfter
  /// A proxy on the way has something to say.
  case badGateway(Int)
  /// A long poll is cut while it is held.
  case cutWhileHeld(Duration)

  /// One decision; every call takes what it needs from the same row of numbers.
  static func decide(_ random: inout SeededRandom, isPoll: Bool) -> Fault {
    let dice = Int.random(in: 0..<100, using: &random)
    let delay = random.milliseconds(10...400)
    let part = Int.random(in: 0..<1_000, using: &random)
    return switch dice {
    case 0..<3: .late(delay)
    case 3..<6: .lateAnswer(delay)
    case 6..<8: .cutBefore
    case 8..<9: .halfRequest
    case 9..<11: .cutAfter
    case 11..<14: .truncated(part)
    case 14..<16: .slow
    case 16..<18: .reset
    case 18..<21: .closedAfter
    case 21..<22: .badGateway(part < 500 ? 502 : 504)
    case 22..<34 where isPoll: .cutWhileHeld(delay)
    default: .none
    }
  }
}
