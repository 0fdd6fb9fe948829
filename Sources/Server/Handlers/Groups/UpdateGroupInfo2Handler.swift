import WebQQProtocol

/// The caller's own name for a group.
struct UpdateGroupInfo2Handler: SessionHandler {
  typealias Called = UpdateGroupInfo2
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: UpdateGroupInfo2.Request,
    for session: SessionRecord
  ) async throws -> Acknowledgement {
    let group = try await GroupLookup(services: services).ownGroup(request.code, for: session)
    let name = try GroupTexts.line(request.markName)
    try await services.store.write {
      try GroupTable.setMarkName(name, of: session.account.stored, for: group.stored, in: $0)
    }
    return Acknowledgement()
  }
}
