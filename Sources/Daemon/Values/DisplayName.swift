import ArgumentParser
import Platform

/// Nicks and the names of groups and categories as a person types them.
enum DisplayName {
  static let limit = 60

  static func parse(_ text: String) throws -> String {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("a name must not be empty")
    }
    guard text.count <= limit else {
      throw ValidationError("a name has at most \(limit) characters, this one \(text.count)")
    }
    guard LineShield.text(text) == text else {
      throw ValidationError("a name must not hold control or invisible characters")
    }
    return text
  }
}
