import Chat
import Terminal

/// The captcha of a session that comes back by itself, asked for over the chat.
///
/// Conversations, drafts and unread counts stay as they are; Esc puts it aside for the chat.
struct CaptchaOverlay: Sendable {
  /// Rows that a usual captcha needs to be read.
  private static let rows = 16
  private static let columns = 62

  /// Takes the answer; of the fields it shows the captcha alone.
  var form: SignInForm
  /// The person has put it aside: the chat takes the keys.
  var isAside = false

  init(account: UInt64, display: CaptchaDisplay) {
    form = SignInForm(prefill: SignInPrefill(account: String(account), captcha: display))
    form.isInPlace = true
  }

  /// Where it stands: at the lower edge of the panes; on a low screen it takes all.
  static func rect(panes: Rect, screen: Size) -> Rect {
    guard panes.rows >= rows else {
      return Rect(row: 0, column: 0, rows: screen.rows, columns: screen.columns)
    }
    return Rect(
      row: panes.endRow - rows,
      column: panes.column,
      rows: rows,
      columns: min(columns, panes.columns)
    )
  }

  /// Takes in what has happened; `rect` is where it stands.
  mutating func handle(_ event: Event, in rect: Rect, environment: Environment) -> [Effect] {
    if case .key(let key) = event {
      switch key.code {
      case .escape:
        isAside = true
        return []
      case .function(1), .mouse: return []
      case .character, .enter, .tab, .backspace, .delete, .insert, .up, .down, .left, .right,
        .home, .end, .pageUp, .pageDown, .function, .paste, .focusGained, .focusLost:
        break
      }
    }
    let size = Size(rows: rect.rows, columns: rect.columns)
    return form.handle(event, size: size, environment: environment)
  }

  /// Draws it, and puts the cursor where the answer is typed.
  func draw(in rect: Rect, of frame: inout Frame, environment: Environment) {
    let size = Size(rows: rect.rows, columns: rect.columns)
    var box = Frame(size: size, charset: frame.charset)
    form.render(into: &box, environment: environment)
    frame.draw(box, at: Point(row: rect.row, column: rect.column))
    frame.cursor = box.cursor.map {
      Point(row: rect.row + $0.row, column: rect.column + $0.column)
    }
  }
}

extension State {
  /// The captcha lies over the chat and takes the keys.
  var isCaptchaShown: Bool {
    // Comparing with nil would copy all of it.
    if case .some = captcha { captcha?.isAside == false } else { false }
  }

  /// Asks for the captcha over the chat.
  mutating func askInPlace(for profile: Profile) {
    if captcha == nil {
      let display = idleForm?.captchaDisplay ?? SignInPrefill().captcha
      captcha = CaptchaOverlay(account: profile.account, display: display)
    }
    captcha?.isAside = false
  }

  /// Lets the captcha take an event in; keys only while it is shown.
  mutating func passToCaptcha(_ event: Event) -> [Effect] {
    guard let shown = captcha else { return [] }
    if case .key = event, shown.isAside { return [] }
    let rect = CaptchaOverlay.rect(panes: Layout(state: self, size: size).overlay, screen: size)
    let effects = captcha?.handle(event, in: rect, environment: environment) ?? []
    if captcha?.isAside == true, !shown.isAside { inform(SignInWords.captchaAside) }
    return effects
  }
}
