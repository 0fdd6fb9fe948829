import Chat

extension Session {
  /// Asks for something that a person waits for; `make` gets the time in Unix milliseconds too.
  /// - Throws: `ServiceFailure`, after trouble with the session was seen to.
  func demand<E: RetcodeEndpoint>(
    _ endpoint: E.Type,
    _ make: (OpenSession, Int64) -> E.Request
  ) async throws(ServiceFailure) -> E.Value {
    guard isLive, let open else { throw .notSignedIn }
    return try await demand(endpoint, make(open, time.milliseconds))
  }

  /// As `inquire`, for an answer that must be had.
  func demand<E: RetcodeEndpoint>(
    _ endpoint: E.Type,
    _ request: E.Request
  ) async throws(ServiceFailure) -> E.Value {
    switch try await inquire(endpoint, request) {
    case .success(let value): return value
    case .failure(let error): throw ServiceFailure(error)
    }
  }

  /// Asks while a person waits; a session or a link that shows to be dead leads to a relink.
  func inquire<E: RetcodeEndpoint>(
    _ endpoint: E.Type,
    _ request: E.Request
  ) async throws(ServiceFailure) -> Result<E.Value, ProtocolError> {
    let link = linkNumber
    let result: Result<E.Value, ProtocolError>
    do throws(Superseded) {
      result = try await ask(endpoint, request)
    } catch {
      throw .notSignedIn
    }
    if case .failure(let error) = result, SendOutcome(error).isOfLink, link == linkNumber {
      report(error)
    }
    return result
  }

  /// The alias that the details of a group are asked by.
  func code(of group: GroupID) throws(ServiceFailure) -> GroupCode {
    guard let place = translation.aliases.place(of: group) else {
      throw .rejected(.staleCode)
    }
    return place.code
  }
}
