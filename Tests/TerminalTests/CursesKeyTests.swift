import Testing

@testable import Terminal

/// ncurses is one per process, so all that use it run one after the other.
@Suite(.serialized, .timeLimit(.minutes(8))) struct CursesTests {}

extension CursesTests {
  @Suite struct KeyTests {
    private let terminal: PseudoTerminal

    init() throws {
      terminal = try PseudoTerminal()
    }

    private func keys(_ text: String, _ screen: CursesScreen) -> [Key] {
      terminal.type(text)
      terminal.waitForInput(text.utf8.count)
      var keys: [Key] = []
      while let key = screen.nextKey() { keys.append(key) }
      return keys
    }

    @Test func `keys, mouse and focus are read`() throws {
      let screen = try CursesScreen(terminal.options())
      #expect(keys("a你", screen) == [.character("a"), .character("你")])
      #expect(keys("\u{1B}OA\u{1B}[1;3D", screen) == [Key(.up), Key(.left, .alt)])
      #expect(keys("\u{1B}x", screen) == [.alt("x")])
      #expect(keys("\u{1B}", screen) == [Key(.escape)])
      #expect(keys("\r\n\u{7F}", screen) == [Key(.enter), .control("j"), Key(.backspace)])
      #expect(
        keys("\u{1B}[Z\u{1B}OP\u{1B}[15~", screen) == [
          Key(.tab, .shift), Key(.function(1)), Key(.function(5)),
        ]
      )
      #expect(keys("\u{1B}[I\u{1B}[O", screen) == [Key(.focusGained), Key(.focusLost)])
      #expect(
        keys("\u{1B}[<0;3;2M\u{1B}[<0;3;2m", screen) == [
          Key(.mouse(.init(.press, at: Point(row: 1, column: 2)))),
          Key(.mouse(.init(.release, at: Point(row: 1, column: 2)))),
        ]
      )
      #expect(
        keys("\u{1B}[<64;1;1M\u{1B}[<65;1;1M", screen) == [
          Key(.mouse(.init(.wheelUp, at: Point(row: 0, column: 0)))),
          Key(.mouse(.init(.wheelDown, at: Point(row: 0, column: 0)))),
        ]
      )
      screen.stop()
    }

    @Test func `a paste is one key, with the sequences in it`() throws {
      let screen = try CursesScreen(terminal.options())
      let pasted = keys("\u{1B}[200~a\rb\u{1B}OA你\u{1B}[201~c", screen)
      #expect(pasted == [Key(.paste("a\nb\u{1B}OA你")), .character("c")])
      screen.stop()
    }

    @Test func `an unfinished paste wakes the loop by itself`() throws {
      let executor = TerminalExecutor(watchesSignals: false)
      let screen = try CursesScreen(terminal.options(), executor: executor)
      terminal.type("\u{1B}[200~lost")
      terminal.waitForInput(10)
      var keys: [Key] = []
      executor.run { _ in
        while let key = screen.nextKey() { keys.append(key) }
        return keys.isEmpty
      }
      #expect(keys == [Key(.paste("lost"))])
      screen.stop()
    }
  }
}
