import Chat

/// The login of a participant: cookies and tokens that are made and thrown away.
struct ParticipantLogin {
  /// Marks the sessions of participants; clients use numbers.
  static let clientID = "participant"

  var account: UInt64
  var presence: Presence

  /// - Throws: `AdministrationError.noSuchAccount`.
  func opening(in services: Services) async throws -> SessionOpening {
    let time = services.clock.now().seconds
    let account = self.account
    let login = try await services.store.write { database in
      try AccountRecord.require(account.stored, in: database)
      return try LoginRecord.insert(
        account: account,
        skey: unknown(),
        ptwebqq: unknown(),
        ticket: unknown(),
        at: time,
        into: database
      )
    }
    return SessionOpening(
      account: account,
      login: login,
      clientID: Self.clientID,
      psessionid: unknown(),
      vfwebqq: unknown(),
      presence: presence,
      connection: 0,
      port: 0,
      time: time
    )
  }
}

/// The digest of a token that nobody has.
private func unknown() -> [UInt8] { Token.digest(Token.hex(bytes: 32)) }
