import Logging
import Terminal

/// What the client is shown on: how to open the screen, and how lines are written in its place.
struct Stage: Sendable {
  let executor: TerminalExecutor
  let logger: Logger
  let isASCII: Bool
  /// Of the locale.
  let encoding: TextEncoding

  /// Takes over the terminal.
  /// - Throws: `Failure` when there is none, or none that can be drawn on.
  func makeScreen(usesMouse: Bool) throws(Failure) -> CursesScreen {
    do throws(TerminalError) {
      do throws(TerminalError) {
        return try makeScreen(usesMouse: usesMouse, term: nil)
      } catch {
        guard case .termUnknown(let name) = error else { throw error }
        let standIn = Self.standIn(for: name)
        logger.warning("\(error.description); drawn as on \(standIn)")
        return try makeScreen(usesMouse: usesMouse, term: standIn)
      }
    } catch {
      throw Failure(error.description)
    }
  }

  private func makeScreen(usesMouse: Bool, term: String?) throws(TerminalError) -> CursesScreen {
    try CursesScreen(
      executor: executor,
      usesMouse: usesMouse,
      isASCII: isASCII,
      widths: TerminalMemory().widths,
      term: term
    )
  }

  /// What a terminal understands that this system has never heard of: new ones all speak as xterm
  /// does, and any other at least as the VT100.
  static func standIn(for term: String) -> String {
    let modern = [
      "xterm", "screen", "tmux", "rxvt", "kitty", "foot", "alacritty", "wezterm", "ghostty",
      "konsole", "contour", "st-", "iterm", "vte", "gnome",
    ]
    return modern.contains { term.hasPrefix($0) } ? "xterm-256color" : "vt100"
  }
}
