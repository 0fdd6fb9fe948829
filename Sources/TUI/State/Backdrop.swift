import Synchronization
import Terminal

/// The last drawn screen without the composer, so that a typed character costs no more than itself,
/// and a page of the chat no more than the chat.
///
/// Copies of a state share it. That is safe: what is kept is found by marks that no two different
/// states have in common.
final class Backdrop: Sendable {
  private struct Kept {
    let marks: BackdropMarks
    let layout: Layout
    let frame: Frame
  }

  private let kept = Mutex<Kept?>(nil)

  /// The screen that was kept for these marks and this layout, or for any marks when it is held.
  ///
  /// Where only the chat has changed, `drawChat` draws over what was kept; else `draw` draws all.
  func frame(
    marks: BackdropMarks,
    isHeld: Bool = false,
    layout: Layout,
    size: Size,
    drawChat: (inout Frame) -> Void,
    draw: () -> Frame
  ) -> Frame {
    let found = kept.withLock { kept -> Kept? in
      guard let found = kept, found.frame.size == size, found.layout == layout,
        isHeld || found.marks.differsOnlyInChat(from: marks)
      else { return nil }
      return found
    }
    if let found, isHeld || found.marks == marks { return found.frame }
    var frame: Frame
    if let found {
      frame = found.frame
      drawChat(&frame)
    } else {
      frame = draw()
    }
    kept.withLock { $0 = Kept(marks: marks, layout: layout, frame: frame) }
    return frame
  }
}
