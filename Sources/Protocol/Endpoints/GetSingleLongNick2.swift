/// The signature of a person.
///
/// Shape: `[{"uin","lnick"}]`.
public enum GetSingleLongNick2: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .contacts, "/api/get_single_long_nick2")

  /// Whose.
  public typealias Request = PersonQuery

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
