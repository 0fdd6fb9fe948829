import Chat
import TUI

/// The state, and what it is shown on.
///
/// They are one value, so that a frame is drawn from the state where it lies: of two properties of an
/// actor, the one is copied whenever it is used while the other changes.
struct Scene {
  var state: State
  var front: Front

  /// Changes the state by what has happened.
  /// - Returns: what the world must do.
  mutating func take(_ event: Event, at now: Timestamp) -> [Effect] {
    state.now = now
    let before = state.backdropMarks
    let effects = reduce(&state, event)
    front.note(event, isVisible: state.backdropMarks != before)
    return effects
  }

  /// Shows what is due.
  /// - Returns: after how long news may be shown; `nil` unless `holdsNews`, and news wait.
  mutating func show(holdsNews: Bool) -> Duration? { front.show(state, holdsNews: holdsNews) }
}
