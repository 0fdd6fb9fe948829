// Who asks.

import Cryptography
import WebQQProtocol

/// Finds the session of a request by the tokens that it carries.
///
/// Old clients leave out cookies here and tokens there. So the token that belongs to the endpoint
/// decides where it was sent; only where it is missing the others count. Each is a secret of full
/// strength, so one is enough.
struct Authorizer: Sendable {
  let store: Store
  /// Whether the cookies must all be there as well, as the real service wanted.
  var isStrict = false

  /// - Throws: `Refusal`: 108 without any token, 103 with one that is not valid; of a strict server
  ///   also those of `StrictCookies`.
  func session(
    _ fields: RequestFields,
    cookies: [String: String],
    host: HostRole
  ) async throws -> SessionRecord {
    let credentials = Self.credentials(fields, cookies, host)
    guard let credential = credentials.first else { throw Refusal(.sessionGone) }
    guard let record = try await find(credential) else { throw Refusal(.tokenNotValid) }
    guard isStrict else { return record }
    let login = try await store.read { try LoginRecord.find(record.login, in: $0) }
    try StrictCookies.check(cookies, of: login, host: host)
    return record
  }

  /// What proves a session.
  private enum Credential: Sendable {
    case psessionid(String, clientID: String)
    case vfwebqq(String)
    case cookies(skey: String, pSkey: String)
  }

  /// The credentials of a request, the one that decides first.
  private static func credentials(
    _ fields: RequestFields,
    _ cookies: [String: String],
    _ host: HostRole
  ) -> [Credential] {
    var found: [Credential] = []
    if let psessionid = fields.text("psessionid"), let clientID = fields.text("clientid") {
      found.append(.psessionid(psessionid, clientID: clientID))
    }
    if let vfwebqq = fields.text("vfwebqq") {
      found.insert(.vfwebqq(vfwebqq), at: host == .contacts ? 0 : found.count)
    }
    if let skey = cookies["skey"], let pSkey = cookies["p_skey"] {
      found.append(.cookies(skey: skey, pSkey: pSkey))
    }
    return found
  }

  private func find(_ credential: Credential) async throws -> SessionRecord? {
    try await store.read { database in
      switch credential {
      case .psessionid(let token, let clientID):
        let record = try SessionRecord.find(psessionid: Token.digest(token), in: database)
        return record?.clientID == clientID ? record : nil
      case .vfwebqq(let token):
        return try SessionRecord.find(vfwebqq: Token.digest(token), in: database)
      case .cookies(let skey, let pSkey):
        guard let login = try LoginRecord.find(skey: Token.digest(skey), in: database),
          login.accepts(pSkey: pSkey)
        else { return nil }
        return try SessionRecord.find(login: login.id, in: database)
      }
    }
  }
}
