/// Stand for all that is drawn outside the composer: no two different states have them in common.
public struct BackdropMarks: Equatable, Sendable {
  private final class Mark: Sendable {}

  /// Everything but the messages.
  private var surroundings = Mark()
  /// The messages in the chat pane.
  private var chat = Mark()

  /// Everything may look different.
  mutating func renew() {
    surroundings = Mark()
    chat = Mark()
  }

  /// The messages may.
  mutating func renewChat() { chat = Mark() }

  /// Whether all but the messages looks the same.
  func differsOnlyInChat(from other: BackdropMarks) -> Bool { surroundings === other.surroundings }

  /// Whether all looks the same.
  public static func == (left: BackdropMarks, right: BackdropMarks) -> Bool {
    left.surroundings === right.surroundings && left.chat === right.chat
  }
}
