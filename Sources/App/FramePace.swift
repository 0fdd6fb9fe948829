import TUI

/// Whether a frame is due, and whether news may be in it yet.
///
/// What the person did must be seen at once; news may have to wait.
struct FramePace {
  /// Something has changed since the last frame.
  var isDue = true
  private var isUrgent = true
  private var newsPace = NewsPace()
  /// Somebody will say when news have waited long enough.
  private var isAwaited = false

  /// Something happened; `isVisible` when it changed what stands outside the composer.
  mutating func note(_ event: Event, isVisible: Bool, at now: Duration) {
    isDue = true
    if case .service(let event) = event {
      newsPace.add(event, at: now)
    } else if isVisible {
      isUrgent = true
    }
  }

  /// News have waited long enough.
  mutating func waited() {
    isAwaited = false
    isDue = true
  }

  /// How long news must wait yet; `nil` when they may be drawn.
  func delay(at now: Duration) -> Duration? {
    let delay = newsPace.delay(at: now)
    return isUrgent || delay <= .zero ? nil : delay
  }

  /// Whether this is the first to wait for news, who has to have `waited` called.
  mutating func beginsWaiting() -> Bool {
    defer { isAwaited = true }
    return !isAwaited
  }

  /// A frame with all news in it was drawn.
  mutating func drew(at now: Duration) {
    isUrgent = false
    newsPace.drew(at: now)
  }
}
