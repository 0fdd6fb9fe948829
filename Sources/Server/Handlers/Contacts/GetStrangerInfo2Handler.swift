import WebQQProtocol

/// As `get_friend_info2`, with the token that adding the person would need.
struct GetStrangerInfo2Handler: FieldHandler {
  static let name = "get_stranger_info2"
  private let services: Services

  init(_ services: Services) { self.services = services }

  func result(of fields: RequestFields, for session: SessionRecord) async throws -> JSONValue {
    let uin: Uin = try fields.required("tuin")
    let profile = try await PersonLookup(services: services).profile(uin, for: session).json
    var members = profile.object?.members ?? []
    let place = members.firstIndex { $0.key == "client_type" } ?? members.count
    members.insert(.init(key: "token", value: .string(Token.hex(bytes: 24))), at: place)
    return .object(JSONObject(members))
  }
}
