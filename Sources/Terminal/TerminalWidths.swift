/// How many cells a terminal moves its cursor for clusters that terminals disagree about.
public struct TerminalWidths: Hashable, Sendable {
  /// What is asked about.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case han, line, dot, ellipsis, quote, circledDigit, star
    case emojiStyle, skinTone, joined, flag, newEmoji

    /// The cluster that stands for all of its kind.
    public var sample: String {
      switch self {
      case .han: "你"
      case .line: "─"
      case .dot: "●"
      case .ellipsis: "…"
      case .quote: "“"
      case .circledDigit: "①"
      case .star: "★"
      case .emojiStyle: "❤\u{FE0F}"
      case .skinTone: "👍🏽"
      case .joined: "👨\u{200D}👩\u{200D}👧"
      case .flag: "🇨🇳"
      // Of Unicode 16, for the age of the terminal's table.
      case .newEmoji: "\u{1FAE9}"
      }
    }

    /// Unicode leaves it to the terminal whether it takes one cell or two.
    var isAmbiguous: Bool {
      switch self {
      case .line, .dot, .ellipsis, .quote, .circledDigit, .star: true
      case .han, .emojiStyle, .skinTone, .joined, .flag, .newEmoji: false
      }
    }
  }

  /// Cells by kind; all of them.
  public let cells: [Kind: Int]

  /// Takes measurements; `nil` when one is missing or no terminal would say so.
  public init?(_ cells: [Kind: Int]) {
    guard cells.count == Kind.allCases.count, cells.values.allSatisfy((0...64).contains) else {
      return nil
    }
    self.cells = cells
  }

  /// What such a terminal can show.
  ///
  /// One that does not take 你 for one character of two cells does not speak UTF-8.
  public var charset: Charset {
    if cells[.han] != 2 { return .ascii }
    return cells.contains { $0.key.isAmbiguous && $0.value > 1 } ? .wideUnicode : .unicode
  }
}

extension TerminalWidths: LosslessStringConvertible {
  /// `han=2 line=1 …`, in the order of the kinds.
  public var description: String {
    Kind.allCases.map { "\($0.rawValue)=\(cells[$0] ?? 0)" }.joined(separator: " ")
  }

  /// Reads a description; `nil` for anything else.
  public init?(_ description: String) {
    var cells: [Kind: Int] = [:]
    for word in description.split(separator: " ") {
      let parts = word.split(separator: "=")
      guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])),
        let count = Int(parts[1])
      else { return nil }
      cells[kind] = count
    }
    self.init(cells)
  }
}
