// What numbers, names and passwords may be.

import Chat

/// The limits on what an administrator enters.
enum AccountRules {
  /// Ten thousand belongs to the service itself; clients take ten digits at most.
  static func isNumber(_ number: UInt64) -> Bool { (10_001...9_999_999_999).contains(number) }

  /// In characters.
  static let longestSignature = 150

  /// A name as it is kept; at most 100 characters on one line.
  static func name(_ text: String) throws -> String {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw AdministrationError.nameMalformed(reason: "it is empty")
    }
    guard text.count <= 100 else {
      throw AdministrationError.nameMalformed(reason: "it has more than 100 characters")
    }
    guard !text.contains(where: \.isNewline) else {
      throw AdministrationError.nameMalformed(reason: "it has more than one line")
    }
    return text
  }

  /// The login page of 2013 took up to 32 characters.
  static func checkPassword(_ password: Secret) throws {
    guard !password.exposed.isEmpty else {
      throw AdministrationError.passwordMalformed(reason: "it is empty")
    }
    guard password.exposed.utf16.count <= 32 else {
      throw AdministrationError.passwordMalformed(reason: "it has more than 32 characters")
    }
  }
}
