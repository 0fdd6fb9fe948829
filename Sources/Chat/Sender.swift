/// Who wrote a message.
public enum Sender: Hashable, Sendable {
  case me
  case contact(ContactID)
}
