public import Chat
public import Terminal

/// Everything the screen can ask of the world.
public enum Effect: Equatable, Sendable {
  case request(ServiceRequest)
  case bell
  /// Calls the person by the desktop, as the settings say.
  case alert(Alert)
  /// Asks for a `tick` at this moment; the earliest one asked for counts.
  case schedule(Timestamp)
  /// Puts a text on the clipboard of the terminal, which may be on another machine.
  case copy(String)
  /// Opens an address of the web with the desktop's own program; answers with `linkNotOpened` where
  /// there is no desktop.
  case openLink(String)
  /// Writes the captcha's file and answers with `captchaSaved` or `captchaNotSaved`.
  case saveCaptcha([UInt8])
  /// Writes a picture where the person says, else where files go, and shows it with the system's own
  /// viewer if wished; answers with `fileSaved` or `fileNotSaved`.
  case saveFile([UInt8], path: String?, opens: Bool)
  /// Remembers (or, with `nil`, forgets) what the form is filled with next time.
  case remember(server: String, account: String)
  case forgetRemembered
  /// Writes a setting into the file of settings, with its value as it is typed; answers with
  /// `settingNotSaved` when that fails.
  case saveSetting(String, value: String)
  /// Writes what a key is bound to into the file of settings, or takes it out; fails alike.
  case saveBind(Key, action: String?)
  /// Reads the file of a theme; answers with `themeLoaded`.
  case loadTheme(String)
  /// Reads the file of settings and the person's own theme again; answers with `settingsLoaded`.
  case loadSettings
  /// Has the terminal report the mouse, or leave it to its own selection.
  case reportMouse(Bool)
  /// Lets the person's own editor change a draft, on the terminal; answers with `edited` or
  /// `notEdited`.
  case edit(String, of: ConversationID?)
  /// Keeps what there is of an account's conversations for the next run, in place of what was kept.
  case keepConversations([KeptConversation], of: KeptConversation.Owner)
  /// Answers with `conversationsLoaded`.
  case loadConversations(of: KeptConversation.Owner)
  /// Keeps messages of a conversation behind those that are kept.
  case keepPast([PastMessage], at: KeptConversation.Place, of: KeptConversation.Owner)
  /// Answers with `pastLoaded`.
  case loadPast(of: ConversationID, at: KeptConversation.Place, KeptConversation.Owner)
  /// Shows lines alone, broken into rows by the terminal, until everything is drawn anew.
  case showText([String])
  /// Begins to record the wire into a new file, by itself in the state directory; answers with
  /// `recording` or `notRecording`.
  case record(path: String?)
  /// Answers with `recordingStopped`.
  case stopRecording
  /// Leaves the screen for the linear mode, or that for the screen; answers with `leftScreen`,
  /// `tookScreen` or `noScreen`.
  case changeMode
  /// Draws everything anew.
  case redraw
  /// Stops the process as Ctrl-Z does, and comes back with `resized`.
  case suspend
  case quit
}
