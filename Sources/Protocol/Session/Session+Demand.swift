import Chat

extension Session {
  /// Asks for something that a person waits for; `make` gets the time in Unix milliseconds too.
  /// - Throws: `ServiceFailure`, after trouble with the session was seen to.
  func demand<E: RetcodeEndpoint>(
    _ endpoint: E.Type,
    _ make: (OpenSession, Int64) -> E.Request
  ) async throws(ServiceFailure) -> E.Value {
    guard isLive, let open else { throw .notSignedIn }
    let link = linkNumber
    let result: Result<E.Value, ProtocolError>
    do throws(Superseded) {
      result = try await ask(endpoint, make(open, time.milliseconds))
    } catch {
      throw .notSignedIn
    }
    switch result {
    case .success(let value): return value
    case .failure(let error):
      if SendOutcome(error) == .trouble(error), link == linkNumber { report(error) }
      throw ServiceFailure(error)
    }
  }

  /// The alias that the details of a group are asked by.
  func code(of group: GroupID) throws(ServiceFailure) -> GroupCode {
    guard let place = translation.aliases.place(of: group) else {
      throw .rejected(code: Retcode.staleCode.rawValue)
    }
    return place.code
  }
}
