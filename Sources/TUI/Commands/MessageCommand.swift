/// What a key asks of the selected message.
enum MessageCommand: Hashable, Sendable {
  /// Turns to the messages.
  case select
  /// Puts it as a quotation in front of the draft.
  case reply
  /// Puts its text on the clipboard of the terminal.
  case copy
  /// Opens its address of the web, else its picture.
  case open
  /// Sends it again.
  case resend
  case details
  /// To the message before or after it that means me.
  case mention(isOlder: Bool)
  /// Searches; in the search goes to an older match.
  case search
  /// To the match before or after it.
  case searchFurther(isOlder: Bool)
}
