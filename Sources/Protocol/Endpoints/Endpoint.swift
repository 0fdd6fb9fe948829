/// One HTTP call of WebQQ.
///
/// Client and server share the types, so that they cannot drift apart.
public protocol Endpoint {
  /// What is asked.
  associatedtype Request: EndpointRequest
  /// What is answered, refusals included.
  associatedtype Reply: Sendable
  /// Where it is and its limits.
  static var address: EndpointAddress { get }
  /// Reads the body of an answer, as a client.
  static func decode(_ body: [UInt8]) throws(ProtocolError) -> Reply
  /// Writes the body of an answer, as a server.
  static func encode(_ reply: Reply) -> [UInt8]
}

extension Endpoint {
  /// Reads the fields of a request, as a server.
  ///
  /// `form` holds the fields of the query and of the body.
  public static func decodeRequest(_ form: FormBody) throws(ProtocolError) -> Request {
    do throws(MalformedField) {
      return try Request(decoding: RequestFields(form))
    } catch {
      throw malformed(error.name)
    }
  }

  /// The error that names this endpoint.
  static func malformed(_ field: String) -> ProtocolError {
    .malformed(endpoint: address.path, field: field)
  }

  /// Reads a body as JSON, whatever its Content-Type says.
  static func json(_ body: [UInt8]) throws(ProtocolError) -> JSONValue {
    do throws(JSONError) {
      return try JSONValue(parsing: body)
    } catch {
      throw malformed("JSON")
    }
  }
}
