import Chat
import WebQQProtocol

/// Opens a session, or resumes one.
struct Login2Handler: PageHandler {
  static let path = Login2.address.path
  static let credential = RequiredCredential.login
  private let services: Services

  init(_ services: Services) { self.services = services }

  func response(
    to request: ServerRequest,
    from origin: RequestOrigin
  ) async throws -> ServerResponse {
    let asked = try Login2.Request(decoding: RequestFields(request.form))
    let login = try await login(asked, request.cookies)
    let value: Login2.Value
    if let psessionid = asked.psessionid {
      value = try await relink(psessionid, asked, login)
    } else {
      value = try await open(asked, login)
    }
    var reply = value
    reply.cip = Self.number(of: origin.address)
    return .json(Login2.encode(.ok(reply)))
  }

  /// The login that all cookies of the request agree on.
  private func login(
    _ asked: Login2.Request,
    _ cookies: [String: String]
  ) async throws -> LoginRecord {
    let ptwebqq = asked.ptwebqq.isEmpty ? cookies["ptwebqq"] ?? "" : asked.ptwebqq
    guard let skey = cookies["skey"], let pSkey = cookies["p_skey"], !ptwebqq.isEmpty else {
      throw Refusal(.sessionGone)
    }
    let login = try await services.store.read {
      try LoginRecord.find(ptwebqq: Token.digest(ptwebqq), in: $0)
    }
    guard let login else { throw Refusal(.tokenRefused) }
    if services.configuration.isStrict {
      try StrictCookies.check(cookies, of: login, host: .session)
    }
    guard login.accepts(skey: skey), login.accepts(pSkey: pSkey),
      login.accepts(uinCookie: cookies["uin"])
    else { throw Refusal(.tokenNotValid) }
    return login
  }

  private func open(_ asked: Login2.Request, _ login: LoginRecord) async throws -> Login2.Value {
    let vfwebqq = Token.hex(bytes: 40)
    let psessionid = PsessionID(
      node: "connserver_webqq@10.133.41.84",
      pidID: .random(in: 1..<1 << 28),
      pidSerial: .random(in: 0..<1 << 28),
      pidCreation: 2,
      uin: login.account,
      key: "@" + Token.letters(9),
      vfwebqq: vfwebqq
    ).text
    let opening = SessionOpening(
      account: login.account,
      login: login.id,
      clientID: asked.clientid,
      psessionid: Token.digest(psessionid),
      vfwebqq: Token.digest(vfwebqq),
      presence: asked.status == .offline ? .online : asked.status,
      connection: .random(in: 1_000..<10_000),
      port: .random(in: 40_000..<65_000),
      time: services.clock.now().seconds
    )
    let record = try await services.world.open(opening)
    return Self.value(of: record, psessionid: psessionid, vfwebqq: vfwebqq)
  }

  /// The tokens stay as they are: a lost answer must not lose the session.
  private func relink(
    _ psessionid: String,
    _ asked: Login2.Request,
    _ login: LoginRecord
  ) async throws -> Login2.Value {
    let found = try await services.store.read {
      try SessionRecord.find(psessionid: Token.digest(psessionid), in: $0)
    }
    guard var record = found, record.login == login.id, record.clientID == asked.clientid,
      let vfwebqq = PsessionID(parsing: psessionid)?.vfwebqq
    else { throw Refusal(.tokenNotValid) }
    // Another login has the account now: going on would only throw that one out in turn.
    guard !record.isKicked else { throw Refusal(.sessionClosed) }
    record.presence = asked.status == .offline ? .online : asked.status
    try await services.world.relink(record, presence: record.presence)
    return Self.value(of: record, psessionid: psessionid, vfwebqq: vfwebqq)
  }

  private static func value(
    of record: SessionRecord,
    psessionid: String,
    vfwebqq: String
  ) -> Login2.Value {
    Login2.Value(
      uin: record.account,
      index: record.connection,
      port: record.port,
      status: record.presence,
      vfwebqq: vfwebqq,
      psessionid: psessionid
    )
  }

  /// An IPv4 address as a big-endian number; 0 for any other.
  private static func number(of address: String) -> UInt64 {
    let parts = address.split(separator: ".").compactMap { UInt64($0) }
    guard parts.count == 4, parts.allSatisfy({ $0 < 256 }) else { return 0 }
    return parts.reduce(0) { $0 << 8 | $1 }
  }
}
