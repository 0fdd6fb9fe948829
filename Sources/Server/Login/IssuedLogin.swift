import Chat

/// The tokens of a login that just succeeded; the store keeps their digests.
struct IssuedLogin {
  let skey = "@" + Token.letters(9)
  let ptwebqq = Token.hex(bytes: 32)
  /// What check_sig is visited with.
  let ticket = Token.letters(64)

  /// Makes tokens and keeps what proves them.
  init(account: UInt64, in services: Services) async throws {
    let (skey, ptwebqq, ticket) = (skey, ptwebqq, ticket)
    let time = services.clock.now().seconds
    _ = try await services.store.write { database in
      try LoginRecord.insert(
        account: account,
        skey: Token.digest(skey),
        ptwebqq: Token.digest(ptwebqq),
        ticket: Token.digest(ticket),
        at: time,
        into: database
      )
    }
  }
}
