import WebQQProtocol

/// Somebody's signature.
struct GetSingleLongNick2Handler: SessionHandler {
  typealias Called = GetSingleLongNick2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: GetSingleLongNick2.Request,
    for session: SessionRecord
  ) async throws -> GetSingleLongNick2.Value {
    let record = try await PersonLookup(services: services).account(request.uin, for: session)
    return GetSingleLongNick2.Value(uin: request.uin, longNick: record.signature)
  }
}
