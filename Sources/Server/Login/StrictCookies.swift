import Cryptography
import WebQQProtocol

/// What the real service wanted of the cookies of a session's calls.
enum StrictCookies {
  private static let needed = ["uin", "skey", "p_uin", "p_skey"]

  /// - Throws: `Refusal`: 108 where one is missing, 103 where one is of another login, 100000 for a
  ///   `ptwebqq` that was replaced. A list of friends without `ptwebqq` is refused by its hash.
  static func check(
    _ cookies: [String: String],
    of login: LoginRecord?,
    host: HostRole
  ) throws {
    guard needed.allSatisfy({ cookies[$0]?.isEmpty == false }) else { throw Refusal(.sessionGone) }
    guard let login, let skey = cookies["skey"], let pSkey = cookies["p_skey"],
      login.accepts(skey: skey), login.accepts(pSkey: pSkey),
      login.accepts(uinCookie: cookies["uin"]), login.accepts(uinCookie: cookies["p_uin"])
    else { throw Refusal(.tokenNotValid) }
    guard let ptwebqq = cookies["ptwebqq"], !ptwebqq.isEmpty else {
      if host == .contacts { return }
      throw Refusal(.sessionGone)
    }
    guard equalInConstantTime(login.ptwebqq, Token.digest(ptwebqq)) else {
      throw Refusal(.tokenRefused)
    }
  }

  /// What check sets and login wants back, beside what binds the verify code.
  static func hasLoginCookies(_ cookies: [String: String]) -> Bool {
    cookies["confirmuin"] != nil && cookies["ptisp"] != nil
  }
}
