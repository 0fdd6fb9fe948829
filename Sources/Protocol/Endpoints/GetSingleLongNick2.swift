/// The signature of a person.
///
/// Shape: `[{"uin","lnick"}]`.
public enum GetSingleLongNick2: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .contacts, "/api/get_single_long_nick2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// Whose.
    public var uin: Uin
    /// The credential.
    public var vfwebqq: String
    /// Unix milliseconds, against caches.
    public var t: Int64

    /// Makes a request.
    public init(uin: Uin, vfwebqq: String, t: Int64) {
      self.uin = uin
      self.vfwebqq = vfwebqq
      self.t = t
    }

    /// Reads a query.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        uin: try fields.required("tuin"),
        vfwebqq: try fields.required("vfwebqq"),
        t: fields.integer("t") ?? 0
      )
    }

    /// The query.
    public func encode() -> FormBody {
      ["tuin": String(uin.rawValue), "vfwebqq": vfwebqq, "t": String(t)]
    }
  }

  /// The signature.
  public struct Value: ReplyValue {
    /// Whose.
    public var uin: Uin
    /// Text from outside.
    public var longNick: String

    /// Makes a signature.
    public init(uin: Uin, longNick: String) {
      self.uin = uin
      self.longNick = longNick
    }

    /// Reads the first entry of `result`.
    public init(decoding json: JSONValue) throws(MalformedField) {
      guard let entry = json.elements?.first else { throw MalformedField("result") }
      self.init(uin: try entry.required("uin"), longNick: entry.text("lnick"))
    }

    /// An array of one.
    public var json: JSONValue { [["uin": uin.json, "lnick": .string(longNick)]] }
  }
}
