extension Key {
  /// Why a name is that of no key.
  public enum NameProblem: Error, Equatable {
    case unknown
    /// No terminal tells it from this key.
    case sameAs(Key)
  }

  private static let named: [(name: String, code: Code)] = [
    ("Enter", .enter), ("Tab", .tab), ("Backspace", .backspace), ("Esc", .escape),
    ("Delete", .delete), ("Insert", .insert), ("Up", .up), ("Down", .down), ("Left", .left),
    ("Right", .right), ("Home", .home), ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown),
    ("Space", .character(" ")),
  ]
  private static let modifierNames: [(name: String, modifier: Modifiers)] = [
    ("Ctrl-", .control), ("Alt-", .alt), ("Shift-", .shift),
  ]

  /// `Ctrl-k`, `Alt-Enter`, `F7`, `?`; `nil` for pastes, the mouse and the window's focus.
  public var name: String? {
    let base: String
    switch code {
    case .function(let number): base = "F\(number)"
    case .paste, .mouse, .focusGained, .focusLost: return nil
    case .character(let character) where character != " ": base = String(character)
    case .character, .enter, .tab, .backspace, .escape, .delete, .insert, .up, .down, .left,
      .right, .home, .end, .pageUp, .pageDown:
      guard let named = Self.named.first(where: { $0.code == code }) else { return nil }
      base = named.name
    }
    let held = Self.modifierNames.filter { modifiers.contains($0.modifier) }
    return held.map(\.name).joined() + base
  }

  /// Reads a name as `name` writes it; capitals count for letters without Ctrl alone.
  public static func named(_ text: String) -> Result<Key, NameProblem> {
    var rest = Substring(text)
    var modifiers: Modifiers = []
    while let held = modifierNames.first(where: { starts(rest, with: $0.name) }) {
      modifiers.insert(held.modifier)
      rest = rest.dropFirst(held.name.count)
    }
    guard let code = code(named: String(rest)) else { return .failure(.unknown) }
    return checked(Key(code, modifiers))
  }

  private static func starts(_ text: Substring, with name: String) -> Bool {
    text.count > name.count && text.lowercased().hasPrefix(name.lowercased())
  }

  private static func code(named name: String) -> Code? {
    if let found = named.first(where: { $0.name.lowercased() == name.lowercased() }) {
      return found.code
    }
    if name.count == 1, let character = name.first, character.unicodeScalars.count == 1,
      character.isASCII ? !character.isNewline && character > "\u{1F}" : true
    {
      return .character(character)
    }
    guard name.lowercased().hasPrefix("f"), let number = Int(name.dropFirst()),
      (1...24).contains(number)
    else { return nil }
    return .function(number)
  }

  /// Ctrl makes one byte of a letter, and some of those bytes are other keys; Shift makes capitals.
  private static func checked(_ key: Key) -> Result<Key, NameProblem> {
    guard case .character(let character) = key.code else { return .success(key) }
    if key.modifiers.contains(.shift) {
      let capital = Key(
        .character(character.uppercased().first ?? character),
        key.modifiers.subtracting(.shift)
      )
      return .failure(.sameAs(capital))
    }
    guard key.modifiers.contains(.control) else { return .success(key) }
    let lower = character.lowercased().first ?? character
    let others: [Character: Code] = ["i": .tab, "m": .enter, "h": .backspace, "[": .escape]
    if let other = others[lower] {
      return .failure(.sameAs(Key(other, key.modifiers.subtracting(.control))))
    }
    return .success(Key(.character(lower), key.modifiers))
  }
}
