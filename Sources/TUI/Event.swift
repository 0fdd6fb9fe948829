public import Chat
public import Imaging
public import Terminal

/// Everything that can happen to the screen.
public enum Event: Equatable, Sendable {
  case key(Key)
  /// A whole line, without its end, where there is no screen to type on.
  case line(String)
  case resized(Size)
  /// Lines are read and written now instead of keys and frames.
  case leftScreen
  /// There is a screen now, which shows such text in so many colours.
  case tookScreen(Charset, colors: Int)
  case noScreen(reason: String)
  /// The terminal said how wide it draws.
  case charsetChanged(Charset)
  case service(ServiceEvent)
  /// The picture of a `CaptchaChallenge`, decoded outside; `nil` when it could not be.
  case captchaDecoded(CaptchaChallenge, Picture?)
  /// The clock; comes at start and then when `Effect.schedule` asked for it.
  case tick(Timestamp)
  /// A request was refused before it became an event of its own.
  case requestFailed(ServiceRequest, ServiceFailure)
  /// A picture that a `ServiceEvent` brought, decoded outside.
  case pictureDecoded(PictureSource, DecodedPicture)
  /// There is no desktop that could open this address.
  case linkNotOpened(String)
  case fileSaved(path: String)
  case fileNotSaved(path: String, reason: String)
  /// A theme as its file says, `nil` where that cannot be read, and what is wrong with it.
  case themeLoaded(String, Look?, complaints: [Phrase])
  /// What the files of settings and of the person's own theme say, without their mistakes, and what is
  /// wrong with them; no settings where they cannot be read.
  case settingsLoaded(Settings?, Look?, complaints: [Phrase])
  /// The terminal said whether it is light.
  case backgroundTold(isLight: Bool)
  /// A setting holds for this run only.
  case settingNotSaved(path: String, reason: String)
  /// What was kept of an account's conversations.
  case conversationsLoaded([KeptConversation], of: KeptConversation.Owner)
  /// The last of what was said in a conversation in earlier runs, oldest first.
  case pastLoaded([PastMessage], of: ConversationID)
  /// A draft as it comes from the editor.
  case edited(String, of: ConversationID?)
  case notEdited(Phrase)
  case captchaSaved(path: String)
  case captchaNotSaved(path: String, reason: String)
  /// The wire is recorded from here on.
  case recording(path: String)
  case notRecording(path: String, reason: String)
  case recordingStopped(path: String)
  /// The recording of the wire ends here; the chat goes on.
  case wireLogFailed(path: String, reason: String)
}
