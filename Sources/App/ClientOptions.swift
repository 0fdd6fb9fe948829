import Chat

/// Everything the command line says to the client.
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
  var display: DisplayOptions

  init(display: DisplayOptions) { self.display = display }
}
