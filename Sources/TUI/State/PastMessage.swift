public import Chat

/// A message as it outlives the program: what was said and by whom, in plain text.
public struct PastMessage: Equatable, Sendable {
  /// What the writer was called then; `nil` for me.
  public var writer: String?
  /// Faces as they are typed, what is no text in brackets.
  public var text: String
  /// When it was sent.
  public var sentAt: Timestamp

  /// Makes one.
  public init(writer: String?, text: String, sentAt: Timestamp) {
    self.writer = writer
    self.text = text
    self.sentAt = sentAt
  }
}
