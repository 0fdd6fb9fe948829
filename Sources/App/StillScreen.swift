import Synchronization
import Terminal

/// A screen that keeps the last frame; for pictures of the program without a terminal.
final class StillScreen: Screen, Sendable {
  let charset: Charset
  let widths: TerminalWidths? = nil
  let isBackgroundLight: Bool? = nil
  private let state: Mutex<(frame: Frame?, size: Size, wanted: Size)>

  init(size: Size, charset: Charset) {
    self.charset = charset
    state = Mutex((nil, size, size))
  }

  /// What is shown; `nil` before the first frame.
  var frame: Frame? { state.withLock { $0.frame } }

  var size: Size { state.withLock { $0.size } }

  /// Takes effect at the next `refreshSize`.
  func resize(to size: Size) { state.withLock { $0.wanted = size } }

  func nextKey() -> Key? { nil }
  func present(_ frame: Frame) { state.withLock { $0.frame = frame } }
  func show(_ lines: [String]) {}
  func refreshSize() { state.withLock { $0.size = $0.wanted } }
  func invalidate() {}
  func bell() {}
  func send(_ sequence: String) {}
  func reportMouse(_ isReported: Bool) {}
  func lend() {}
  func takeBack() {}
  func suspend() {}
  func resume() {}
  func stop() {}
}
