/// How a terminal is asked to show something on the desktop that it stands on.
public enum AlertForm: String, Hashable, Sendable, CaseIterable {
  /// `OSC 9 ; TEXT`: iTerm2, and many others.
  case osc9
  /// `OSC 777 ; notify ; TITLE ; TEXT`: urxvt, VTE, foot, WezTerm, Ghostty.
  case osc777
  /// `OSC 99`: kitty; a newer one takes the place of an older one.
  case osc99
  /// Nothing but a ring.
  case bell

  /// What the environment tells of the terminal; a ring where that is not enough.
  ///
  /// Over ssh often nothing but TERM is left. Inside tmux and screen TERM and TERM_PROGRAM are
  /// theirs; other variables may still tell of the terminal around them.
  public static func detected(_ variable: (String) -> String?) -> AlertForm {
    let term = variable("TERM") ?? ""
    if ["", "dumb", "unknown", "linux"].contains(term) { return .bell }
    let names = [variable("TERM_PROGRAM"), variable("LC_TERMINAL"), term]
    for name in names.compactMap(\.self) {
      if let form = known.first(where: { name.hasPrefix($0.name) })?.form { return form }
    }
    return marks.first { variable($0.name)?.isEmpty == false }?.form ?? .bell
  }

  /// Of TERM, TERM_PROGRAM and LC_TERMINAL, by how they begin.
  private static let known: [(name: String, form: AlertForm)] = [
    ("xterm-kitty", .osc99), ("iTerm", .osc9), ("WarpTerminal", .osc9), ("WezTerm", .osc777),
    ("wezterm", .osc777), ("ghostty", .osc777), ("xterm-ghostty", .osc777), ("foot", .osc777),
    ("rxvt-unicode", .osc777), ("contour", .osc777), ("vte", .osc777),
  ]

  /// Variables that one terminal alone sets.
  private static let marks: [(name: String, form: AlertForm)] = [
    ("KITTY_WINDOW_ID", .osc99), ("WEZTERM_PANE", .osc777), ("GHOSTTY_RESOURCES_DIR", .osc777),
    ("ITERM_SESSION_ID", .osc9), ("VTE_VERSION", .osc777),
  ]
}
