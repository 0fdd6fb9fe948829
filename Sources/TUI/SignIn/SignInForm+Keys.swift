import Chat
import Terminal

extension SignInForm {
  /// Takes a key.
  mutating func press(_ key: Key, size: Size, environment: Environment) -> [Effect] {
    if key.code == .focusGained || key.code == .focusLost { return [] }
    if key == .control("c") { return interrupt() }
    isQuitArmed = false
    switch key {
    case .control("q"): return [.quit]
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    case Key(.function(1)):
      helpTop = helpTop == nil ? 0 : nil
      return []
    default: break
    }
    if let top = helpTop {
      helpTop = SignInHelp.top(after: key.code, top)
      return []
    }
    if case .askingInsecure(let host) = phase { return answer(key, host: host) }
    let layout = SignInLayout(self, size: size, environment: environment)
    if layout.kind == .captcha { focus = .code }
    return act(key, layout: layout, charset: environment.charset)
  }

  /// Ctrl-C: loses nothing, quits when pressed again.
  private mutating func interrupt() -> [Effect] {
    defer { isQuitArmed = true }
    return isQuitArmed ? [.quit] : []
  }

  /// Only a clear yes sends the password in the clear; Enter is none.
  mutating func answer(_ key: Key, host: String) -> [Effect] {
    switch key {
    case .character("y"), .character("Y"):
      guard var credentials = submitted else { return cancel() }
      insecureServer = credentials.server
      credentials.allowsInsecureLink = true
      return signIn(with: credentials)
    case .character("n"), .character("N"), Key(.escape): return cancel()
    default: return []
    }
  }

  private mutating func act(_ key: Key, layout: SignInLayout, charset: Charset) -> [Effect] {
    switch key.code {
    case .escape: return cancel()
    case .enter: return focus == .quit ? [.quit] : confirm()
    case .tab: move(by: key.modifiers.contains(.shift) ? -1 : 1, in: layout)
    case .up: move(by: -1, in: layout)
    case .down: move(by: 1, in: layout)
    case .function(4): cycleRenderer(on: charset)
    case .function(6): return saveCaptcha()
    case .character("r") where key.modifiers == .control: return renewCaptcha()
    case .mouse(let mouse):
      guard mouse.action == .press, let target = layout.target(at: mouse.point, presence: presence)
      else { return [] }
      return click(target)
    case .character, .paste, .backspace, .delete, .insert, .left, .right, .home, .end, .pageUp,
      .pageDown, .function, .focusGained, .focusLost:
      return edit(key)
    }
    return []
  }

  private mutating func move(by step: Int, in layout: SignInLayout) {
    let stops = layout.stops
    guard let here = stops.firstIndex(of: focus) else {
      focus = stops.first ?? .signIn
      return
    }
    focus = stops[(here + step + stops.count) % stops.count]
  }

  /// Gives a key to the field that has the focus.
  private mutating func edit(_ key: Key) -> [Effect] {
    switch focus {
    case .presence:
      if key.code == .left { choose(presence.neighbour(-1)) }
      if key.code == .right || key == .character(" ") { choose(presence.neighbour(1)) }
    case .remember:
      if key == .character(" ") { remembers.toggle() }
    case .signIn, .quit:
      if key.code == .left || key.code == .right { focus = focus == .quit ? .signIn : .quit }
      if key == .character(" ") { return focus == .quit ? [.quit] : confirm() }
    case .server, .account, .password, .code:
      guard let edit = LineEdit(key) else { return [] }
      apply(edit)
    }
    return []
  }

  private mutating func apply(_ edit: LineEdit) {
    switch focus {
    case .server: edit.apply(to: &server, &kills)
    case .account: edit.apply(to: &account, &kills)
    case .password: password.edit(edit)
    case .code: editCode(edit)
    case .presence, .remember, .signIn, .quit: break
    }
    if edit.replacesSelection { fieldChanged() }
  }

  private mutating func choose(_ presence: Presence) {
    self.presence = presence
    fieldChanged()
  }

  private mutating func click(_ target: SignInTarget) -> [Effect] {
    switch target {
    case .field(let field):
      focus = field
      if field == .remember { remembers.toggle() }
      if field == .signIn { return confirm() }
      return field == .quit ? [.quit] : []
    case .presence(let presence):
      focus = .presence
      choose(presence)
    case .presenceStep(let step):
      focus = .presence
      choose(presence.neighbour(step))
    }
    return []
  }
}
