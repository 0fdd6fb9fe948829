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
  public var colors: Int
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
    downloadFolder: String = "",
    localTime: @escaping @Sendable (Timestamp) -> LocalTime
  ) {
    self.language = language
    self.charset = charset
    self.localeName = localeName
    self.colors = colors
    self.downloadFolder = downloadFolder
    self.localTime = localTime
  }
}
