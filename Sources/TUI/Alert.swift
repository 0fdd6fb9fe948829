public import Chat

/// Something that calls the person who looks elsewhere: for the desktop, or a program of their own.
public struct Alert: Equatable, Sendable {
  /// What it is about; `nil` for a summary of many.
  public var conversation: ConversationID?
  /// What the conversation is called.
  public var title: String
  /// Who it comes from, where the title does not say so.
  public var sender: String
  /// What was said; text from anywhere.
  public var text: String

  /// Makes one.
  public init(conversation: ConversationID?, title: String, sender: String = "", text: String) {
    self.conversation = conversation
    self.title = title
    self.sender = sender
    self.text = text
  }
}
