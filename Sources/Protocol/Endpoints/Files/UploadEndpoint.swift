/// A POST that carries a file, answered by a page with a script.
public protocol UploadEndpoint {
  /// Where it is; `maximumBodySize` is that of the answer.
  static var address: EndpointAddress { get }
  /// The field that holds the file.
  static var fileField: String { get }
  /// What is answered.
  associatedtype Reply: Sendable, Equatable
  /// Reads the answer, as a client.
  static func decode(_ body: [UInt8]) throws(ProtocolError) -> Reply
}

extension UploadEndpoint {
  /// The object of the script.
  static func script(_ body: [UInt8]) throws(ProtocolError) -> JSONValue {
    guard let object = ScriptAnswer.object(body) else {
      throw .malformed(endpoint: address.path, field: "script")
    }
    return object
  }
}
