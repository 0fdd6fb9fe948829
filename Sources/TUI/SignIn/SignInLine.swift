/// One row of the form's body.
enum SignInLine: Equatable, Sendable {
  /// Given up where rows are short, the highest rank first.
  case blank(rank: Int)
  case server, account, password, presence, remember
  case captchaTitle
  /// A row of the picture, from 0.
  case picture(Int)
  case renderer, code, buttons

  /// The order in which blank rows are given up; `nil` for the others.
  var rank: Int? {
    if case .blank(let rank) = self { rank } else { nil }
  }

  /// Whether the field stands in this row.
  func holds(_ field: SignInField) -> Bool {
    switch self {
    case .server: field == .server
    case .account: field == .account
    case .password: field == .password
    case .presence: field == .presence
    case .remember: field == .remember
    case .code: field == .code
    case .buttons: field == .signIn || field == .quit
    case .blank, .captchaTitle, .picture, .renderer: false
    }
  }
}
