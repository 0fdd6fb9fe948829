import Platform
import TUI

extension Setting {
  /// A value of a file as one would type it; `nil` when it is of another type.
  func typed(_ value: TOMLEntry.Value) -> String? {
    switch (kind, value) {
    case (.toggle, .bool(let isOn)): isOn ? "on" : "off"
    case (.number, .integer(let number)), (.numberOrAuto, .integer(let number)): String(number)
    case (.toggle, .string(let text)), (.word, .string(let text)),
      (.wordOrName, .string(let text)), (.text, .string(let text)),
      (.numberOrAuto, .string(let text)):
      text
    case (_, .bool), (_, .integer), (.number, .string): nil
    }
  }

  /// A value as one types it, as a file has it.
  func literal(_ value: String) -> TOMLEntry.Value {
    switch kind {
    case .toggle: .bool(value == "on")
    case .number, .numberOrAuto: Int(value).map(TOMLEntry.Value.integer) ?? .string(value)
    case .word, .wordOrName, .text: .string(value)
    }
  }

  /// What is wrong with a value that only this target can judge: the words of a command.
  func problem(of value: String) -> Phrase? {
    let isCommand = ["password-command", "notify-command", "hash_command"].contains(name)
    guard isCommand, !value.isEmpty, CommandWords.split(value) == nil else { return nil }
    return Phrase("\(name) 有没关上的引号", "\(name) has a quote that is not closed")
  }

  /// What a file may say.
  var fileForms: String {
    switch kind {
    case .toggle: "true|false"
    case .word, .wordOrName, .number, .numberOrAuto: forms
    case .text: "\"\(forms)\""
    }
  }
}
