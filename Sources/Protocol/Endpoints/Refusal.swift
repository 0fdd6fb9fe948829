/// An answer with a code other than 0.
public struct Refusal: Error, Equatable, Sendable {
  /// Never 0.
  public var retcode: Retcode
  /// Empty in nearly all answers; some have no such field.
  public var errmsg: String?
  /// With 116: the new `ptwebqq`.
  public var p: String?
  /// With 120 and 121: seconds to wait, a quoted number.
  public var t: String?

  /// Makes a refusal; with an empty `errmsg` by default, as most are.
  public init(_ retcode: Retcode, errmsg: String? = "", p: String? = nil, t: String? = nil) {
    self.retcode = retcode
    self.errmsg = errmsg
    self.p = p
    self.t = t
  }

  init(decoding json: JSONValue, _ retcode: Int) {
    self.init(
      Retcode(retcode),
      errmsg: json["errmsg"]?.lenientText,
      p: json["p"]?.lenientText,
      t: json["t"]?.lenientText
    )
  }

  /// The whole answer.
  public var json: JSONValue {
    var object = JSONObject([.init(key: "retcode", value: .integer(Int64(retcode.rawValue)))])
    object["errmsg"] = errmsg.map(JSONValue.string)
    object["p"] = p.map(JSONValue.string)
    object["t"] = t.map(JSONValue.string)
    return .object(object)
  }
}
