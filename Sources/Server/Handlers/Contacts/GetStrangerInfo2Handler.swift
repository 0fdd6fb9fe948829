import WebQQProtocol

/// As `get_friend_info2`, with the token that adding the person would need.
struct GetStrangerInfo2Handler: FieldHandler {
  static let host = HostRole.contacts
  static let name = "get_stranger_info2"
  private static let order = [
    "face", "birthday", "phone", "occupation", "allow", "college", "uin", "blood", "constel",
    "homepage", "stat", "country", "city", "personal", "nick", "shengxiao", "email", "token",
    "client_type", "province", "gender", "mobile",
  ]
  private let services: Services

  init(_ services: Services) { self.services = services }

  func result(of fields: RequestFields, for session: SessionRecord) async throws -> JSONValue {
    let uin: Uin = try fields.required("tuin")
    let profile = try await PersonLookup(services: services).profile(uin, for: session).json
    let token = JSONValue.string(Token.hex(bytes: 24))
    let members = Self.order.compactMap { key in
      (key == "token" ? token : profile[key]).map { JSONObject.Member(key: key, value: $0) }
    }
    return .object(JSONObject(members))
  }
}
