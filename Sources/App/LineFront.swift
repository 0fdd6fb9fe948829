import TUI
import Terminal

/// Takes the place of keys and frames where there can be no screen, or none is wanted.
struct LineFront {
  let terminal: LineTerminal
  private var printer = PlainPrinter()

  init(_ terminal: LineTerminal) { self.terminal = terminal }

  /// Goes on behind what a screen has shown.
  init(_ terminal: LineTerminal, after state: State) {
    self.terminal = terminal
    printer.skip(to: state)
  }

  /// Why signing in is over for good.
  var failure: String? { printer.failure }

  /// Tells what is new, and asks for the next line.
  mutating func tell(_ state: State) {
    terminal.write(printer.lines(of: state), prompt: PlainPrinter.prompt(of: state))
  }
}
