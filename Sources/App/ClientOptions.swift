import Chat

/// Everything the command line and the file of settings say to the client.
struct ClientOptions {
  var server: String?
  var account: String?
  var password: Secret?
  var presence = Presence.online
  var caFile: String?
  /// Where to connect to in place of what a URL says, as `host:port:connect-host:connect-port`.
  var connectTo: [String] = []
  var captcha = CaptchaArgument.auto
  /// Shows the filled form instead of signing in at once.
  var waitsInForm = false
  /// Remembers server, account and drafts for the next start.
  var remembers = true
  /// The profile of the file of settings.
  var profile: String?
  /// A profile is written down and needs no memory, nor may it spoil that of others.
  var remembersSignIn: Bool { remembers && profile == nil }
  var display: DisplayOptions
  /// What the file of settings says.
  var configuration: Configuration

  init(display: DisplayOptions, configuration: Configuration) {
    self.display = display
    self.configuration = configuration
  }
}
