extension Setting {
  typealias Place<Value> = any (WritableKeyPath<Settings, Value> & Sendable)

  static func toggle(_ name: String, _ place: Place<Bool>, _ help: Phrase) -> Setting {
    Setting(
      name: name,
      kind: .toggle,
      scope: .screen,
      help: help,
      read: { $0[keyPath: place] ? "on" : "off" },
      write: { settings, value in
        guard value == "on" || value == "off" else { return false }
        settings[keyPath: place] = value == "on"
        return true
      }
    )
  }

  static func word<Value: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ name: String,
    _ place: Place<Value>,
    without excluded: Set<String> = [],
    scope: Scope = .screen,
    _ help: Phrase
  ) -> Setting {
    let words = Value.allCases.map(\.rawValue).filter { !excluded.contains($0) }
    return Setting(
      name: name,
      kind: .word(words),
      scope: scope,
      help: help,
      read: { $0[keyPath: place].rawValue },
      write: { settings, text in
        guard words.contains(text), let value = Value(rawValue: text) else { return false }
        settings[keyPath: place] = value
        return true
      }
    )
  }

  static func wordOrName(
    _ name: String,
    _ place: Place<String>,
    _ words: [String],
    _ help: Phrase
  ) -> Setting {
    Setting(
      name: name,
      kind: .wordOrName(words),
      scope: .screen,
      help: help,
      read: { $0[keyPath: place] },
      write: { settings, text in
        let isName = text.utf8.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
        }
        guard isName, (1...40).contains(text.utf8.count) else { return false }
        settings[keyPath: place] = text
        return true
      }
    )
  }

  static func number(
    _ name: String,
    _ place: Place<Int>,
    _ range: ClosedRange<Int>,
    _ help: Phrase
  ) -> Setting {
    Setting(
      name: name,
      kind: .number(range),
      scope: .screen,
      help: help,
      read: { String($0[keyPath: place]) },
      write: { settings, text in
        guard let number = Int(text), range.contains(number) else { return false }
        settings[keyPath: place] = number
        return true
      }
    )
  }

  static func numberOrAuto(
    _ name: String,
    _ place: Place<Int?>,
    _ range: ClosedRange<Int>,
    _ help: Phrase
  ) -> Setting {
    Setting(
      name: name,
      kind: .numberOrAuto(range),
      scope: .screen,
      help: help,
      read: { $0[keyPath: place].map { String($0) } ?? "auto" },
      write: { settings, text in
        let number = Int(text)
        guard text == "auto" || number.map(range.contains) == true else { return false }
        settings[keyPath: place] = number
        return true
      }
    )
  }

  static func text(
    _ name: String,
    _ place: Place<String>,
    scope: Scope = .start,
    _ help: Phrase,
    where fits: @escaping @Sendable (String) -> Bool = { _ in true }
  ) -> Setting {
    Setting(
      name: name,
      kind: .text,
      scope: scope,
      help: help,
      read: { $0[keyPath: place] },
      write: { settings, text in
        guard text.isEmpty || fits(text) else { return false }
        settings[keyPath: place] = text
        return true
      }
    )
  }
}
