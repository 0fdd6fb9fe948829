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

  private let last = Mutex<Kept?>(nil)

  /// What was drawn last, if it was for a screen of this size.
  func kept(for size: Size) -> Kept? {
    last.withLock { $0?.frame.size == size ? $0 : nil }
  }

  /// Keeps what was drawn.
  func keep(_ kept: Kept) { last.withLock { $0 = kept } }
}
