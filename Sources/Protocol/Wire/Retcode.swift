/// The `retcode` of a reply.
///
/// The reactions to each stand in `SessionMachine` and `LoginFlow`.
public struct Retcode: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// As on the wire.
  public let rawValue: Int

  /// Wraps a number of the wire.
  public init(rawValue: Int) { self.rawValue = rawValue }
  /// Wraps a number of the wire.
  public init(_ rawValue: Int) { self.rawValue = rawValue }

  /// The number alone.
  public var description: String { String(rawValue) }

  /// Done.
  public static let ok = Retcode(0)
  /// The account is locked.
  public static let accountLocked = Retcode(6)
  /// Not sent: a login is needed.
  public static let loginNeeded = Retcode(8)
  /// The `hash` of the friend list is wrong.
  public static let wrongHash = Retcode(50)
  /// Not logged in, and a relink is impossible.
  public static let notLoggedIn = Retcode(100)
  /// Nothing happened while the poll was held.
  public static let nothing = Retcode(102)
  /// The token or the login cookies are not valid.
  public static let tokenNotValid = Retcode(103)
  /// Not on the white list.
  public static let notAdmitted = Retcode(106)
  /// The session or its cookies are gone.
  public static let sessionGone = Retcode(108)
  /// This client was logged out.
  public static let loggedOut = Retcode(109)
  /// The session was closed.
  public static let sessionClosed = Retcode(110)
  /// On the black list.
  public static let banned = Retcode(111)
  /// Overload: later.
  public static let overloaded = Retcode(112)
  /// Later.
  public static let later = Retcode(113)
  /// The number or address is blocked for a while.
  public static let blockedForNow = Retcode(115)
  /// A new `ptwebqq` in `p`.
  public static let tokenReplaced = Retcode(116)
  /// The session was taken over, or a relink is needed.
  public static let relinkNeeded = Retcode(120)
  /// The session was taken over, or a relink is needed, after `t` seconds.
  public static let takenOver = Retcode(121)
  /// The wrong kind of web client.
  public static let wrongClient = Retcode(122)
  /// A captcha is needed for this call.
  public static let captchaNeeded = Retcode(1000)
  /// The answer to the captcha was wrong.
  public static let captchaWrong = Retcode(1001)
  /// Too many messages; often delivered in spite of it.
  public static let flood = Retcode(1202)
  /// `ptwebqq` is not valid, or the request is malformed.
  public static let tokenRefused = Retcode(100_000)
  /// `ptwebqq` has expired, or the target of a send is unknown.
  public static let tokenExpired = Retcode(100_001)
  /// `ptwebqq` failed.
  public static let tokenFailed = Retcode(100_002)
  /// Seen with stale group codes.
  public static let staleCode = Retcode(100_003)
  /// The request is malformed.
  public static let malformedRequest = Retcode(100_006)
  /// The person does not let me (ours: the code of the real service is not known).
  public static let notAllowed = Retcode(100_010)
  /// The session has expired.
  public static let sessionExpired = Retcode(100_012)
  /// Cookies, User-Agent or Referer are missing.
  public static let headersMissing = Retcode(100_101)
}
