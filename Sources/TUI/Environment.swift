public import Chat
public import Terminal

/// What `reduce` and `render` may know of the world; the language and the charset may change while
/// the program runs.
public struct Environment: Sendable {
  /// Chinese where the locale says so; English elsewhere, unless settings say another.
  public var language: Language
  /// What the terminal can show.
  public var charset: Charset
  /// The locale's name, as the sign-in form shows it (`zh_CN.UTF-8`).
  public var localeName: String
  /// How many colours the terminal has; 0 for none.
  public var terminalColors: Int
  /// How many of them are used.
  public internal(set) var colors: Int
  /// The person wants none, by NO_COLOR.
  public var prefersNoColor: Bool
  /// Whether the terminal is light; `nil` where nobody knows.
  public internal(set) var isLight: Bool?
  /// The person's own theme, as far as its file was read.
  var ownLook: Look?
  /// What things look like.
  var look = Look.dark
  /// Where files go when nobody says where; empty for the current folder.
  public var downloadFolder: String
  /// The wall clock's reading at a moment, in the person's time zone.
  public var localTime: @Sendable (Timestamp) -> LocalTime

  /// Makes an environment.
  public init(
    language: Language,
    charset: Charset,
    localeName: String,
    colors: Int,
    prefersNoColor: Bool = false,
    isLight: Bool? = nil,
    ownLook: Look? = nil,
    downloadFolder: String = "",
    localTime: @escaping @Sendable (Timestamp) -> LocalTime
  ) {
    self.language = language
    self.charset = charset
    self.localeName = localeName
    terminalColors = colors
    self.colors = colors
    self.prefersNoColor = prefersNoColor
    self.isLight = isLight
    self.ownLook = ownLook
    self.downloadFolder = downloadFolder
    self.localTime = localTime
  }
}
