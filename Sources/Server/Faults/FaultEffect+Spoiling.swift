import WebQQProtocol

extension FaultEffect {
  /// Spoils an answer of the server.
  func spoil(_ response: inout ServerResponse) {
    switch self {
    case .empty: response.body = []
    case .truncated: response.body.removeLast(response.body.count - response.body.count / 2)
    case .cut(let count): response.delivery = .cut(after: count)
    case .slow(let rate): response.delivery = .slow(bytesPerSecond: rate)
    case .oldestFirst: Self.turnAround(&response)
    case .captcha: Self.askForCaptcha(&response)
    case .control: Self.addControls(&response)
    case .code, .newToken, .status, .again, .kick, .expired: break
    }
  }

  private static func turnAround(_ response: inout ServerResponse) {
    // A refusal has no order.
    guard case .events(let items)? = try? Poll2.decode(response.body) else { return }
    response.body = Poll2.encode(.events(items.reversed()))
  }

  /// The verify code that the server gave out is withheld, so only a captcha can lead on.
  private static func askForCaptcha(_ response: inout ServerResponse) {
    // Whatever else was answered asks for no captcha either.
    guard var reply = try? Check.decode(response.body), !reply.needsCaptcha else { return }
    reply.needsCaptcha = true
    reply.code = Token.letters(32)
    response.body = Check.encode(reply)
  }

  /// A bell, a byte that strict readers refuse, and a sequence that would clear a terminal.
  private static func addControls(_ response: inout ServerResponse) {
    let mark = Array(#""nick":""#.utf8)
    var rest = response.body[...]
    var body: [UInt8] = []
    while let found = rest.firstRange(of: mark) {
      body += rest[..<found.upperBound] + [0x07, 0x01, 0x1B] + Array("[2J".utf8)
      rest = rest[found.upperBound...]
    }
    response.body = body + rest
  }
}
