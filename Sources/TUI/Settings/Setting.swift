/// One thing that the person can choose: a row of the table of settings.
///
/// The file `config.toml`, `/set`, its completion and the page of settings follow from the table.
public struct Setting: Sendable {
  /// What a value may be.
  public enum Kind: Equatable, Sendable {
    /// `on` or `off`; true or false in a file.
    case toggle
    case word([String])
    /// One of these, or the name of a file without its ending.
    case wordOrName([String])
    case number(ClosedRange<Int>)
    /// A number, or `auto`.
    case numberOrAuto(ClosedRange<Int>)
    /// Any text; empty for none.
    case text
  }

  /// When a change holds.
  public enum Scope: Sendable {
    /// At once; it concerns nothing but the screen.
    case screen
    /// From the next start on.
    case start
  }

  /// As it is typed and written.
  public let name: String
  /// What a value may be.
  public let kind: Kind
  /// When a change holds.
  public let scope: Scope
  /// What it does.
  public let help: Phrase
  let read: @Sendable (Settings) -> String
  /// Changes nothing and returns `false` when the value does not do.
  let write: @Sendable (inout Settings, String) -> Bool

  /// Its value in these settings, as it is typed.
  public func value(in settings: Settings) -> String { read(settings) }

  /// Changes it by a value as it is typed.
  /// - Returns: what is wrong with the value; nothing is changed then.
  public func change(_ settings: inout Settings, to value: String) -> Phrase? {
    write(&settings, value) ? nil : Phrase("\(name) 要的是 \(forms)", "\(name) takes \(forms)")
  }

  /// Values to choose from, as far as they can be listed.
  var words: [String] {
    switch kind {
    case .toggle: ["on", "off"]
    case .word(let words), .wordOrName(let words): words
    case .numberOrAuto: ["auto"]
    case .number, .text: []
    }
  }

  /// From the least to the greatest number, where it is one.
  var range: ClosedRange<Int>? {
    switch kind {
    case .number(let range), .numberOrAuto(let range): range
    case .toggle, .word, .wordOrName, .text: nil
    }
  }

  /// What a value may be, in a few letters.
  public var forms: String {
    switch kind {
    case .wordOrName(let words): (words + ["NAME"]).joined(separator: "|")
    case .toggle, .word: words.joined(separator: "|")
    case .number(let range): "\(range.lowerBound)..\(range.upperBound)"
    case .numberOrAuto(let range): "auto|\(range.lowerBound)..\(range.upperBound)"
    case .text: name == "account" ? "NUMBER" : "TEXT"
    }
  }
}
