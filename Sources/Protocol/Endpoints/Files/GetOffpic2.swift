/// A picture that a friend sent.
///
/// Shape: 302 to a file server, whose answer is the picture; a refusal is JSON.
public enum GetOffpic2: Endpoint {
  /// GET.
  public static let address = EndpointAddress(
    .get,
    .session,
    "/channel/get_offpic2",
    maximumBodySize: FileLimits.picture
  )

  /// What is asked.
  public struct Request: EndpointRequest {
    /// As in the message; a secret.
    public var path: String
    /// Who sent it.
    public var from: Uin
    /// Who asks.
    public var session: SessionFields

    /// Makes a request.
    public init(path: String, from: Uin, session: SessionFields) {
      self.path = path
      self.from = from
      self.session = session
    }

    /// Reads a query.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        path: try fields.required("file_path"),
        from: Uin(fields["f_uin"]) ?? Uin(0),
        session: SessionFields(decoding: fields)
      )
    }

    /// The query.
    public func encode() -> FormBody {
      ["file_path": path, "f_uin": String(from.rawValue)] + session.form
    }
  }

  /// The bytes as they are.
  public static func decode(_ body: [UInt8]) -> [UInt8] { body }

  /// The bytes as they are.
  public static func encode(_ reply: [UInt8]) -> [UInt8] { reply }
}
