import Terminal

extension Keymap {
  /// What a preset has other than the program's own keys.
  static func bindings(of preset: KeyPreset) -> [KeyBinding] {
    switch preset {
    case .default: []
    case .emacs: emacs
    case .vi: vi
    case .weechat: weechat
    case .irssi: irssi
    }
  }

  private static let killsOnly = KeyBinding([.composer], [.control("k")], .edit(.killToEnd))

  /// Ctrl-N and Ctrl-P go between lines and rows; conversations keep Alt-Down and Alt-Up.
  private static let emacs = [
    killsOnly, KeyBinding(.everywhere, [.control("n")], .move(1)),
    KeyBinding(.everywhere, [.control("p")], .move(-1)),
    KeyBinding(Set.everywhere.subtracting([.composer]), [.control("g")], .panes(.back)),
    KeyBinding(.everywhere, [.control("v")], .page(1)),
    KeyBinding(.everywhere, [.alt("v")], .page(-1)),
    KeyBinding(.everywhere, [.alt("<")], .oldestMessage),
    KeyBinding(.everywhere, [.alt(">")], .newestMessage),
  ]

  private static let weechat = [
    killsOnly, KeyBinding(.everywhere, [Key(.right, .alt)], .step(1)),
    KeyBinding(.everywhere, [Key(.left, .alt)], .step(-1)),
    KeyBinding(.everywhere, [.alt("B")], .panes(.toggleList)),
    KeyBinding(.everywhere, [.alt("N")], .panes(.toggleMembers)),
  ]

  /// Alt and the row below the digits go on counting where the digits end.
  ///
  /// What those letters did moves to ones with Shift that irssi leaves alone; not O and P, with which
  /// sequences of the terminal begin.
  private static let irssi =
    [
      killsOnly, KeyBinding([.composer], [.control("j")], .send),
      KeyBinding(selecting, [.alt("S")], .message(.select)),
      KeyBinding(searches, [.alt("M")], .message(.mention(isOlder: true))),
      KeyBinding([.composer, .paste], [.alt("E")], .editor),
      KeyBinding(.everywhere, [.alt("T")], .pin),
      KeyBinding(.everywhere, [.alt("U")], .unreadLine),
      KeyBinding(.typing, [.alt("Y")], .edit(.yankOlder)),
    ]
    + "qwertyuiop".enumerated().map { place, letter in
      KeyBinding(.everywhere, [.alt(letter)], .go(.number(11 + place)))
    }
}
