import WebQQProtocol

/// Somebody's level, by the days and hours in which the account was used.
struct GetQQLevel2Handler: SessionHandler {
  typealias Called = GetQQLevel2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: GetQQLevel2.Request,
    for session: SessionRecord
  ) async throws -> QQLevel {
    let account = try await PersonLookup(services: services).account(request.uin, for: session)
    let counts = try await services.store.read {
      try ActivityTable.counts(of: account.number, in: $0)
    }
    let (level, remaining) = ActivityTable.level(days: counts.days)
    return QQLevel(
      level: level,
      days: counts.days,
      hours: counts.hours,
      remainingDays: remaining,
      uin: request.uin
    )
  }
}
