/// What stands in `result`.
public protocol ReplyValue: Equatable, Sendable {
  /// Reads it leniently, as a client.
  init(decoding json: JSONValue) throws(MalformedField)
  /// Writes it in the order of fields of the real service, as a server.
  var json: JSONValue { get }
}
