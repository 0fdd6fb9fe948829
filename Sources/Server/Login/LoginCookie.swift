import Cryptography

/// The cookies of a login, as the real service set them.
enum LoginCookie {
  /// How cookies spell an account: the letter `o` and ten digits, `o0123774072`.
  static func uin(_ account: UInt64) -> String {
    let digits = String(account)
    return "o" + String(repeating: "0", count: max(0, 10 - digits.count)) + digits
  }

  /// What a login that succeeded sets, and the cookies of older logins that it takes back.
  static func all(
    _ account: AccountRecord,
    _ login: IssuedLogin,
    _ origin: RequestOrigin
  ) -> [ResponseCookie] {
    let number = uin(account.number.number)
    let forgotten = ["clientuin", "clientkey", "zzpaneluin", "zzpanelkey"]
    return [
      origin.cookie("pt2gguin", number, .all), origin.cookie("uin", number, .all),
      origin.cookie("skey", login.skey, .all), origin.cookie("ptwebqq", login.ptwebqq, .all),
      origin.cookie("ptuserinfo", Hex.lower(Array(account.nick.utf8)), .login),
      origin.cookie("ETK", "", .login), origin.cookie("ptisp", "", .all),
    ] + forgotten.map { origin.cookie($0, "", .all, isDeletion: true) }
  }
}
