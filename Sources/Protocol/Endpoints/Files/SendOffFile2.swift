/// Gives an uploaded file to a friend, who need not be there.
public enum SendOffFile2: RetcodeEndpoint {
  /// POST.
  public static let address = EndpointAddress(.post, .session, "/channel/send_offfile2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// Who gets it.
    public var to: Uin
    /// As the upload was answered; a secret.
    public var path: String
    /// What it is called.
    public var name: String
    /// Who sends.
    public var session: SessionFields

    /// Makes a request.
    public init(to: Uin, path: String, name: String, session: SessionFields) {
      self.to = to
      self.path = path
      self.name = name
      self.session = session
    }

    /// Reads `r`.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      let receiver: Uin? = Uin(fields["to"]) ?? Uin(fields["to_uin"])
      guard let receiver else { throw MalformedField("to") }
      self.init(
        to: receiver,
        path: try fields.required("file_path"),
        name: try fields.required("filename"),
        session: SessionFields(decoding: fields)
      )
    }

    /// `r` and the outer copies.
    public func encode() -> FormBody {
      let members: [JSONObject.Member] = [
        .init(key: "to", value: to.json), .init(key: "file_path", value: .string(path)),
        .init(key: "filename", value: .string(name)), .init(key: "to_uin", value: to.json),
      ]
      let r = JSONValue.object(JSONObject(members + session.members))
      return ["r": r.text()] + session.form
    }
  }

  /// Done.
  public typealias Value = Acknowledgement
}
