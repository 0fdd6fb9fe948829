/// Who of a group is online.
///
/// Shape: `{"stats":[{"client_type","uin","stat"}],"gcode"}`.
public enum GetGroupMemberStat2: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .contacts, "/api/get_group_member_stat2")

  /// What is asked.
  public typealias Request = GroupQuery

  /// Those who are online.
  public struct Value: ReplyValue {
    /// Without those who are offline.
    public var online: [GetGroupInfoExt2.Online]
    /// The code asked for.
    public var code: GroupCode

    /// Makes a list.
    public init(online: [GetGroupInfoExt2.Online], code: GroupCode) {
      self.online = online
      self.code = code
    }

    /// Reads `result`.
    public init(decoding json: JSONValue) throws(MalformedField) {
      guard json["stats"]?.elements != nil else { throw MalformedField("stats") }
      self.init(
        online: json.list("stats", GetGroupInfoExt2.Online.init),
        code: GroupCode(json["gcode"]) ?? GroupCode(0)
      )
    }

    /// In the order of the real service.
    public var json: JSONValue { ["stats": .list(online, \.json), "gcode": code.json] }
  }
}
