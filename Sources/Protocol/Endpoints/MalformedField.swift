/// A field that is missing or has another type than it must have.
public struct MalformedField: Error, Equatable, Sendable {
  /// As on the wire.
  public var name: String

  /// Names a field.
  public init(_ name: String) { self.name = name }
}
