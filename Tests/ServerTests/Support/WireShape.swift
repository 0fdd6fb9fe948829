import Foundation
import WebQQProtocol

/// The names and kinds of values in a JSON text, in order; figures and texts left out.
///
/// Of an array only the first element counts, since the lengths of lists differ. A fixture and an
/// answer of equal shape look alike to a client.
enum WireShape {
  static func of(_ text: String) throws -> String { describe(try JSONValue(parsing: text)) }

  /// The shape of a recorded answer.
  static func ofFixture(_ name: String) throws -> String {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let url = tests.appendingPathComponent("ProtocolTests/Fixtures/\(name).json")
    return try of(String(decoding: Data(contentsOf: url), as: UTF8.self))
  }

  private static func describe(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .bool: "bool"
    case .integer, .double: "number"
    case .string: "text"
    case .array(let elements): "[\(elements.first.map(describe) ?? "")]"
    case .object(let object):
      "{\(object.members.map { "\($0.key):\(describe($0.value))" }.joined(separator: ","))}"
    }
  }
}
