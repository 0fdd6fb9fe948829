import WebQQProtocol

/// How the messages of the caller's groups arrive.
struct MessageFilterHandler: SessionHandler {
  typealias Called = MessageFilter
  private let services: Services

  init(_ services: Services) { self.services = services }

  func value(
    of request: MessageFilter.Request,
    for session: SessionRecord
  ) async throws -> Acknowledgement {
    guard (0...3).contains(request.everyGroup),
      request.masks.allSatisfy({ (0...2).contains($0.mask) })
    else { throw Refusal(.malformedRequest) }
    let book = try await services.world.aliases(of: session)
    let masks = try request.masks.map { mask -> (group: Int64, mask: Int) in
      guard let group = book.group(gid: mask.gid.rawValue) else { throw Refusal(.tokenExpired) }
      return (group.stored, mask.mask)
    }
    let account = session.account.stored
    try await services.store.write { database in
      for (group, mask) in masks {
        try GroupTable.setMask(mask, of: account, for: group, in: database)
      }
      if request.everyGroup > 0 {
        try GroupTable.setMask(request.everyGroup - 1, of: account, for: nil, in: database)
      }
    }
    return Acknowledgement()
  }
}
