// What members may write into names, cards and requests.

import WebQQProtocol

/// The limits on texts that clients send for others to see.
enum GroupTexts {
  private static let longestLine = 100
  private static let longestMessage = 500

  /// A name on one line; may be empty.
  /// - Throws: `Refusal` 100006.
  static func line(_ text: String) throws -> String {
    guard isLine(text) else { throw Refusal(.malformedRequest) }
    return text
  }

  static func isLine(_ text: String) -> Bool {
    text.count <= longestLine && !text.contains(where: \.isNewline)
  }

  /// A few words to a person.
  /// - Throws: `Refusal` 100006.
  static func message(_ text: String) throws -> String {
    guard text.count <= longestMessage else { throw Refusal(.malformedRequest) }
    return text
  }
}
