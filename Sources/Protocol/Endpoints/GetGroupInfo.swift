/// Chosen facts about several groups at once.
///
/// Shape: `[{"memo","gcode"}]`, with the facts that `retainKey` names.
public enum GetGroupInfo: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .contacts, "/api/get_group_info")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// `gcode`: a list in square brackets, or one number.
    public var codes: [GroupCode]
    /// `retainKey`: names of fields of `ginfo`.
    public var keys: [String]
    /// The credential.
    public var vfwebqq: String
    /// Unix milliseconds, against caches.
    public var t: Int64

    /// Makes a request.
    public init(codes: [GroupCode], keys: [String], vfwebqq: String, t: Int64) {
      self.codes = codes
      self.keys = keys
      self.vfwebqq = vfwebqq
      self.t = t
    }

    /// Reads a query; what is no number in the list is left out.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      let list = try fields.required("gcode") as String
      self.init(
        codes: list.split { "[], ".contains($0) }.compactMap { GroupCode(String($0)) },
        keys: (fields.text("retainKey") ?? "").split(separator: ",").map(String.init),
        vfwebqq: try fields.required("vfwebqq"),
        t: fields.integer("t") ?? 0
      )
    }

    /// The query.
    public func encode() -> FormBody {
      let list = codes.map { String($0.rawValue) }.joined(separator: ",")
      return [
        "gcode": "[\(list)]", "retainKey": keys.joined(separator: ","), "vfwebqq": vfwebqq,
        "t": String(t),
      ]
    }
  }

  /// One entry for each group.
  public struct Value: ReplyValue {
    /// The fields as they stand; which ones depends on the question.
    public var groups: [JSONObject]

    /// Makes a list.
    public init(groups: [JSONObject]) { self.groups = groups }

    /// Reads `result`.
    public init(decoding json: JSONValue) throws(MalformedField) {
      guard let groups = json.elements else { throw MalformedField("result") }
      self.groups = groups.compactMap(\.object)
    }

    /// An array.
    public var json: JSONValue { .list(groups, JSONValue.object) }
  }
}
