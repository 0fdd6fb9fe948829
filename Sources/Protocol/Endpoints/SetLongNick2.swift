/// Changes the own signature.
public enum SetLongNick2: RetcodeEndpoint {
  /// POST, with `r`.
  public static let address = EndpointAddress(.post, .contacts, "/api/set_long_nick2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// The new one; an empty one takes it away.
    public var signature: String
    /// The credential.
    public var vfwebqq: String

    /// Makes a request.
    public init(
      signature: String,
      vfwebqq: String
    ) {
      self.signature = signature
      self.vfwebqq = vfwebqq
    }

    /// Reads the fields.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        signature: fields["nlk"]?.lenientText ?? "",
        vfwebqq: try fields.required("vfwebqq")
      )
    }

    /// `r`.
    public func encode() -> FormBody {
      let r: JSONValue = ["nlk": .string(signature), "vfwebqq": .string(vfwebqq)]
      return ["r": r.text()]
    }
  }

  /// Done.
  public typealias Value = Acknowledgement
}
