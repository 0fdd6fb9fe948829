import Synchronization

/// A screen without a terminal: scripted keys in, frames out.
///
/// For tests of whole programs and for pictures of screens. Panes need no screen: they are tested
/// on the frame. It may be used from any thread, while the loop draws on its own.
public final class MemoryScreen: Screen, Sendable {
  private struct State {
    var size: Size
    var pendingSize: Size
    var keys: [Key]
    var frames: [Frame] = []
    var bells = 0
    var sent: [String] = []
    var lines: [String] = []
    var reportsMouse = true
    var isStopped = false
    var isLent = false
    var waiters: [Waiter] = []
    var nextWaiter = 0
  }

  private struct Waiter {
    let id: Int
    let predicate: @Sendable (Frame) -> Bool
    let continuation: CheckedContinuation<Frame, Never>
  }

  /// What it can show.
  public let charset: Charset
  /// Nobody is asked.
  public let widths: TerminalWidths? = nil
  /// Nobody is asked.
  public let isBackgroundLight: Bool? = nil
  private let state: Mutex<State>
  private let wake: @Sendable (Wake) -> Void

  /// Makes a screen with keys that wait already.
  ///
  /// `wake` is called when keys or a new size come; give it the loop's `wake(_:)`.
  public init(
    size: Size,
    charset: Charset = .unicode,
    keys: [Key] = [],
    wake: @escaping @Sendable (Wake) -> Void = { _ in }
  ) {
    self.charset = charset
    self.wake = wake
    state = Mutex(State(size: size, pendingSize: size, keys: keys))
  }

  /// Presses keys one after the other.
  public func press(_ keys: Key...) { press(keys) }

  /// Presses keys one after the other.
  public func press(_ keys: [Key]) {
    state.withLock { $0.keys += keys }
    wake(.input)
  }

  /// Types text key by key, one per scalar; a line feed is Enter.
  public func type(_ text: String) {
    press(text.unicodeScalars.map { $0 == "\n" ? Key(.enter) : .character(Character($0)) })
  }

  /// Gives the window another size; seen at the next `refreshSize`.
  public func resize(to size: Size) {
    state.withLock { $0.pendingSize = size }
    wake(.resized)
  }

  /// Every frame shown so far.
  public var frames: [Frame] { state.withLock { $0.frames } }

  /// How often it rang.
  public var bells: Int { state.withLock { $0.bells } }

  /// The sequences written between frames.
  public var sent: [String] { state.withLock { $0.sent } }

  /// The lines that were shown alone last.
  public var lines: [String] { state.withLock { $0.lines } }

  /// Whether the mouse would be reported.
  public var reportsMouse: Bool { state.withLock { $0.reportsMouse } }

  /// Whether the terminal has been given back.
  public var isStopped: Bool { state.withLock { $0.isStopped } }

  /// Waits until a frame is shown that fits; returns at once when the present one does.
  ///
  /// When the task is cancelled it returns the present frame, whatever that shows.
  public func frame(where predicate: @escaping @Sendable (Frame) -> Bool) async -> Frame {
    let id = state.withLock { state in
      state.nextWaiter += 1
      return state.nextWaiter
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let shown = state.withLock { state -> Frame? in
          let frame = state.frames.last ?? Frame(size: state.size)
          if Task.isCancelled || (!state.frames.isEmpty && predicate(frame)) { return frame }
          state.waiters.append(Waiter(id: id, predicate: predicate, continuation: continuation))
          return nil
        }
        if let shown { continuation.resume(returning: shown) }
      }
    } onCancel: {
      giveUp(id)
    }
  }

  private func giveUp(_ id: Int) {
    let (waiter, frame) = state.withLock { state in
      let index = state.waiters.firstIndex { $0.id == id }
      return (
        index.map { state.waiters.remove(at: $0) }, state.frames.last ?? Frame(size: state.size)
      )
    }
    waiter?.continuation.resume(returning: frame)
  }

  /// As of the last `refreshSize`.
  public var size: Size { state.withLock { $0.size } }

  /// The next key of the script.
  public func nextKey() -> Key? {
    state.withLock { $0.keys.isEmpty || $0.isLent ? nil : $0.keys.removeFirst() }
  }

  /// Keeps the frame and tells who waits for it.
  public func present(_ frame: Frame) {
    let satisfied = state.withLock { state in
      state.frames.append(frame)
      let count = state.waiters.partition { $0.predicate(frame) }
      defer { state.waiters.removeSubrange(count...) }
      return state.waiters[count...].map(\.continuation)
    }
    for continuation in satisfied { continuation.resume(returning: frame) }
  }

  /// Takes over the size that `resize(to:)` set.
  public func refreshSize() { state.withLock { $0.size = $0.pendingSize } }

  /// Nothing to forget: every frame is kept whole.
  public func invalidate() {}

  /// Counts.
  public func bell() { state.withLock { $0.bells += 1 } }

  /// Keeps them.
  public func show(_ lines: [String]) { state.withLock { $0.lines = lines } }

  /// Keeps it.
  public func send(_ sequence: String) { state.withLock { $0.sent.append(sequence) } }

  /// Remembers it.
  public func reportMouse(_ isReported: Bool) { state.withLock { $0.reportsMouse = isReported } }

  /// Gives out no keys until it is taken back.
  public func lend() { state.withLock { $0.isLent = true } }

  /// Gives out keys again.
  public func takeBack() { state.withLock { $0.isLent = false } }

  /// Nothing to stop: tests go on.
  public func suspend() {}

  /// Nothing was lost.
  public func resume() {}

  /// Remembers that it was called.
  public func stop() { state.withLock { $0.isStopped = true } }
}
