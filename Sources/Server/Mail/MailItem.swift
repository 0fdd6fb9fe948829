/// One thing that a poll hands out.
enum MailItem: Hashable, Sendable {
  case letter(Letter)
  /// `number` gives it a receipt far from those of letters.
  case signal(Signal, number: Int64)

  /// What acknowledges it.
  var receipt: Int {
    switch self {
    case .letter(let letter): letter.receipt
    case .signal(_, let number): Letter.receipt(number)
    }
  }

  /// Whether it must arrive.
  var letter: Letter? {
    switch self {
    case .letter(let letter): letter
    case .signal: nil
    }
  }

  /// What a signal says.
  var signal: Signal? {
    switch self {
    case .letter: nil
    case .signal(let signal, _): signal
    }
  }
}
