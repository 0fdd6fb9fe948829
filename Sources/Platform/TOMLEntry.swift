/// One setting of a file, and where it stands.
public struct TOMLEntry: Equatable, Sendable {
  /// What a setting is set to.
  public enum Value: Equatable, Sendable {
    case string(String)
    case integer(Int)
    case bool(Bool)
  }

  /// With the names of its tables before it, parted by dots.
  public let key: String
  /// What it is set to.
  public let value: Value
  /// From 1.
  public let line: Int

  /// The settings of a file in TOML, in its order.
  /// - Throws: `TOMLError` naming the line.
  public static func entries(of text: String) throws(TOMLError) -> [TOMLEntry] {
    try TOMLReader.entries(text)
  }
}
