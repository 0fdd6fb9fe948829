import Foundation
import Testing
import WebQQProtocol

/// Files of `Fixtures/`.
enum Fixture {
  static func bytes(_ name: String) throws -> [UInt8] {
    let url = try #require(Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: nil))
    return [UInt8](try Data(contentsOf: url))
  }

  static func json(_ name: String) throws -> JSONValue { try JSONValue(parsing: bytes(name)) }

  /// The `cases` of a vector file.
  static func cases(_ name: String) throws -> [JSONValue] {
    try #require(try json(name)["cases"]?.elements)
  }

  static func names() throws -> [String] {
    let url = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
    return try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
  }
}

extension JSONValue {
  /// The text of a member, for tests that cannot go on without it.
  func text(of key: String) throws -> String { try #require(self[key]?.lenientText) }

  /// The number of a member, for tests that cannot go on without it.
  func number(of key: String) throws -> UInt64 { try #require(self[key]?.lenientUnsigned) }
}
