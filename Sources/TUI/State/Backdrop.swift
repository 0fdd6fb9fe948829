import Synchronization
import Terminal

/// The last drawn screen without the composer, so that a typed character costs no more than itself.
///
/// Copies of a state share it. That is safe: what is kept is found by a mark that no two different
/// states have in common.
final class Backdrop: Sendable {
  /// Stands for all that is drawn outside the composer; a new one for every change of it.
  final class Mark: Sendable {}

  private struct Kept {
    let mark: Mark
    let layout: Layout
    let frame: Frame
  }

  private let kept = Mutex<Kept?>(nil)

  /// The screen that was kept for this mark and layout, or for any mark when it is held, else the
  /// one that `draw` makes.
  func frame(
    mark: Mark,
    isHeld: Bool = false,
    layout: Layout,
    size: Size,
    draw: () -> Frame
  ) -> Frame {
    let found = kept.withLock { kept -> Frame? in
      guard let kept, kept.mark === mark || isHeld, kept.frame.size == size, kept.layout == layout
      else { return nil }
      return kept.frame
    }
    if let found { return found }
    let frame = draw()
    kept.withLock { $0 = Kept(mark: mark, layout: layout, frame: frame) }
    return frame
  }
}
