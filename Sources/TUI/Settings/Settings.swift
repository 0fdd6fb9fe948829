public import Chat

/// What the person has chosen: the value of every row of `SettingsTable`.
public struct Settings: Equatable, Sendable {
  var language = LanguageChoice.auto
  var showsHints = true
  var sendKey = SendKey.enter
  /// Columns.
  var textWidth = 100
  var list = PaneChoice.shown
  /// `nil` leaves it to the width of the screen.
  var listWidth: Int?
  var members = PaneChoice.auto
  /// The mouse is reported to the program; else the terminal selects text with it.
  public internal(set) var usesMouse = true
  var ringsBell = true
  var pictures = PictureChoice.off

  /// `""` for none, as for all texts.
  public internal(set) var server = ""
  /// 5 to 10 digits, or `""`.
  public internal(set) var account = ""
  /// A program whose first line of output is the password.
  public internal(set) var passwordCommand = ""
  /// To sign in with.
  public internal(set) var presence = Presence.online
  /// A program for the hash of the friend list.
  public internal(set) var hashCommand = ""

  /// As the program comes.
  public init() {}

  /// The person's language, where the locale says `locale`.
  public func language(locale: Language) -> Language {
    switch language {
    case .auto: locale
    case .zh: .chinese
    case .en: .english
    }
  }
}
