/// What a temporary session may carry, `{"text","pic","file","audio","video"}`.
public struct StrangerFlags: Equatable, Sendable {
  /// In the order of the wire.
  private static let names = ["text", "pic", "file", "audio", "video"]

  /// Those that are allowed.
  public var allowed: Set<String>

  /// Everything that the wire has a name for.
  public static let all = StrangerFlags(allowed: Set(names))

  /// Makes flags of the names of what is allowed.
  public init(allowed: Set<String>) { self.allowed = allowed }

  /// Reads the object; what it does not name is allowed.
  init(_ json: JSONValue?) {
    allowed = Set(Self.names.filter { json?[$0]?.lenientInt != 0 })
  }

  var json: JSONValue {
    .object(
      JSONObject(Self.names.map { .init(key: $0, value: allowed.contains($0) ? 1 : 0) })
    )
  }
}
