import Chat
import Synchronization
import Terminal

/// The last drawn screen without the composer, so that a typed character costs no more than itself,
/// and a page of the chat no more than the chat.
///
/// Copies of a state share it. That is safe: what is kept is found by marks that no two different
/// states have in common.
final class Backdrop: Sendable {
  /// A screen, and what it was drawn for.
  struct Kept {
    let marks: BackdropMarks
    let layout: Layout
    let frame: Frame
    /// What the composer began with.
    let prompt: [Glyph]
  }

  /// How many rows messages take in a pane so wide, while nothing but the chat changes.
  private struct Heights {
    let marks: BackdropMarks
    let columns: Int
    let heights: [MessageID: Int]
  }

  private let last = Mutex<Kept?>(nil)
  private let lastHeights = Mutex<Heights?>(nil)

  /// What was drawn last, if it was for a screen of this size.
  func kept(for size: Size) -> Kept? {
    last.withLock { $0?.frame.size == size ? $0 : nil }
  }

  /// Keeps what was drawn.
  func keep(_ kept: Kept) { last.withLock { $0 = kept } }

  /// How many rows messages take that were on the screen last, as far as that is known: for scrolling,
  /// which goes over them.
  func heights(for marks: BackdropMarks, columns: Int) -> [MessageID: Int] {
    lastHeights.withLock { last in
      guard let last, last.columns == columns, last.marks.differsOnlyInChat(from: marks) else {
        return [:]
      }
      return last.heights
    }
  }

  /// Keeps how many rows messages take.
  func keep(_ heights: [MessageID: Int], for marks: BackdropMarks, columns: Int) {
    lastHeights.withLock { $0 = Heights(marks: marks, columns: columns, heights: heights) }
  }
}
