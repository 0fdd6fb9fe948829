/// What a person signs in with.
public struct Credentials: Equatable, Sendable {
  /// Base URL of the server, `http://host:port` or `https://host`.
  public var server: String
  /// The QQ number: 5 to 10 digits.
  public var account: String
  /// Never printed.
  public var password: Secret
  /// The presence to sign in with.
  public var presence: Presence
  /// The person has agreed to send the password in the clear to a host that is not loopback.
  public var allowsInsecureLink: Bool

  /// Makes credentials.
  public init(
    server: String,
    account: String,
    password: Secret,
    presence: Presence = .online,
    allowsInsecureLink: Bool = false
  ) {
    self.server = server
    self.account = account
    self.password = password
    self.presence = presence
    self.allowsInsecureLink = allowsInsecureLink
  }
}
