import Chat
import WebQQProtocol

/// Somebody's level, which grows with the days since the account was made.
struct GetQQLevel2Handler: FieldHandler {
  static let host = HostRole.contacts
  static let name = "get_qq_level2"
  private let services: Services

  init(_ services: Services) { self.services = services }

  func result(of fields: RequestFields, for session: SessionRecord) async throws -> JSONValue {
    let uin: Uin = try fields.required("tuin")
    let record = try await PersonLookup(services: services).account(uin, for: session)
    let days = max(0, services.clock.now().seconds - record.createdAt) / 86_400
    let level = Self.level(days: days)
    return [
      "level": .integer(level), "days": .integer(days), "hours": .integer(days * 24),
      "remainDays": .integer(Self.days(level: level + 1) - days), "tuin": uin.json,
    ]
  }

  /// Level n was reached after n² + 4n days.
  private static func days(level: Int64) -> Int64 { level * level + 4 * level }

  private static func level(days: Int64) -> Int64 {
    var level: Int64 = 0
    while self.days(level: level + 1) <= days { level += 1 }
    return level
  }
}
