/// A paste that is not decided about: it stands in the draft at the cursor, as one object.
struct Pasted: Equatable, Sendable {
  /// What the person may do with it, beside sending it as one message.
  enum Choice: Hashable, Sendable {
    /// Sends each line as a message.
    case sendLines
    /// Puts it into the draft in one line.
    case join
    /// Puts it into the draft as it is.
    case edit
    /// Leaves it out.
    case drop
  }

  /// More bytes than this are an object even in one line.
  private static let mostTyped = 1024

  /// More lines than this go out one by one only when asked twice.
  static let handful = 5

  /// Lines end in `\n`.
  var text: String

  /// Whether a paste is more than one would have typed.
  static func isObject(_ text: String) -> Bool {
    text.utf8.count > mostTyped || text.dropLast().contains("\n")
  }

  /// The lines that say something.
  static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
  }

  /// `[粘贴 40 行 1.2 KB]`.
  var label: Phrase {
    let count = text.dropLast().count { $0 == "\n" } + 1
    let size = Self.size(text.utf8.count)
    return Phrase(
      "[粘贴 \(count) 行 \(size)]",
      "[paste \(count) \(count == 1 ? "line" : "lines") \(size)]"
    )
  }

  private static func size(_ bytes: Int) -> String {
    if bytes < 1024 { return "\(bytes) B" }
    let tenths = bytes * 10 / 1024
    if tenths < 10_240 { return "\(tenths / 10).\(tenths % 10) KB" }
    return "\(tenths / 10_240).\(tenths / 1024 % 10) MB"
  }
}
