import WebQQProtocol

/// Whose upload it is.
struct UploadSession {
  let services: Services

  /// The session of the fields before the file, or of the cookies.
  func session(of request: ServerRequest) async throws -> SessionRecord {
    let session = try await services.authorizer.session(
      try RequestFields(request.form),
      cookies: request.cookies,
      host: .contacts
    )
    guard !session.isKicked else { throw Refusal(.sessionClosed) }
    return session
  }

  /// The session of a road from hand to hand, which carries `psessionid` alone.
  func sessionOfRoad(_ request: ServerRequest) async throws -> SessionRecord {
    guard let psessionid = request.form["psessionid"], !psessionid.isEmpty else {
      throw Refusal(.sessionGone)
    }
    let session = try await services.store.read {
      try SessionRecord.find(psessionid: Token.digest(psessionid), in: $0)
    }
    guard let session else { throw Refusal(.tokenNotValid) }
    guard !session.isKicked else { throw Refusal(.sessionClosed) }
    return session
  }
}
