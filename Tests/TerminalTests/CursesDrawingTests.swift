import Glibc
import Testing

@testable import Terminal

extension CursesTests {
  @Suite struct DrawingTests {
    private let terminal: PseudoTerminal

    init() throws {
      terminal = try PseudoTerminal()
    }

    private func makeScreen(
      term: String = "xterm-256color",
      locale: String = "C.UTF-8"
    ) throws -> CursesScreen {
      try CursesScreen(terminal.options(term: term, locale: locale))
    }

    private func frame(_ screen: CursesScreen, _ text: String, row: Int = 0) -> Frame {
      var frame = Frame(size: screen.size, charset: screen.charset)
      let columns = frame.write(text, at: Point(row: row, column: 0))
      frame.cursor = Point(row: row, column: columns)
      return frame
    }

    /// What showing `new` after `old` writes.
    private func bytes(_ screen: CursesScreen, from old: Frame, to new: Frame) -> String {
      screen.present(old)
      _ = terminal.takeOutput()
      screen.present(new)
      return terminal.takeOutput()
    }

    @Test(arguments: [
      ("", TerminalError.termNotSet), ("no-such-terminal", .termUnknown("no-such-terminal")),
      ("dumb", .termTooSimple("dumb")), ("unknown", .termUnknown("unknown")),
    ])
    func `a terminal that cannot be used is refused and left alone`(
      term: String,
      error: TerminalError
    ) {
      #expect(throws: error) { _ = try makeScreen(term: term) }
      #expect(terminal.takeOutput() == "")
      #expect(!error.description.contains("\n"))
    }

    @Test func `a sequence is written between two frames, and not after the end`() throws {
      let screen = try makeScreen()
      screen.present(frame(screen, "a"))
      _ = terminal.takeOutput()
      screen.send("\u{1B}]9;你\u{7}")
      #expect(terminal.takeOutput() == "\u{1B}]9;你\u{7}")
      screen.lend()
      _ = terminal.takeOutput()
      screen.send("\u{1B}]9;x\u{7}")
      #expect(terminal.takeOutput() == "")
      screen.stop()
      _ = terminal.takeOutput()
      screen.send("\u{1B}]9;x\u{7}")
      #expect(terminal.takeOutput() == "")
    }

    @Test func `the name of a terminal in an error is shielded`() {
      #expect(TerminalError.termUnknown("\u{1B}[2J").description.contains("⟦ESC⟧[2J"))
    }

    @Test func `the modes are back after the end`() throws {
      let before = terminal.modes
      let screen = try makeScreen()
      #expect(terminal.modes.c_lflag & tcflag_t(ICANON | ECHO | ISIG) == 0)
      screen.present(frame(screen, "a"))
      let started = terminal.takeOutput()
      for mode in ["?1049h", "?2004h", "?1004h", "?1000h"] { #expect(started.contains(mode)) }
      screen.stop()
      let stopped = terminal.takeOutput()
      for mode in ["?1049l", "?2004l", "?1004l", "?1000l"] { #expect(stopped.contains(mode)) }
      #expect(terminal.modes.c_lflag == before.c_lflag)
      #expect(terminal.modes.c_iflag == before.c_iflag)
      #expect(terminal.modes.c_oflag == before.c_oflag)
    }

    @Test func `a terminal left raw by a killed program is repaired first`() throws {
      var raw = terminal.modes
      cfmakeraw(&raw)
      terminal.modes = raw
      let screen = try makeScreen()
      #expect(terminal.takeOutput().hasPrefix("\u{1B}[?2004l\u{1B}[?1004l"))
      screen.stop()
      let sane = tcflag_t(ICANON | ECHO | ISIG)
      #expect(terminal.modes.c_lflag & sane == sane)
      #expect(terminal.modes.c_oflag & tcflag_t(OPOST | ONLCR) == tcflag_t(OPOST | ONLCR))
    }

    @Test(arguments: ["screen", "screen-256color", "tmux-256color"])
    func `the last cell of the screen is drawn without cutting the glyph before it`(
      term: String
    ) throws {
      let screen = try makeScreen(term: term)
      let row = screen.size.rows - 1
      let text = String(repeating: "-", count: screen.size.columns - 3) + "助x"
      let written = bytes(
        screen,
        from: Frame(size: screen.size),
        to: frame(screen, text, row: row)
      )
      #expect(written.contains("助x"))
      #expect(!written.contains("@"))
    }

    @Test func `an ASCII key at the end of the line writes one byte, a Han character three`() throws
    {
      let screen = try makeScreen()
      let written = bytes(
        screen,
        from: frame(screen, "> he", row: 5),
        to: frame(screen, "> hel", row: 5)
      )
      #expect(written == "l")
      let han = bytes(
        screen,
        from: frame(screen, "> 你", row: 5),
        to: frame(screen, "> 你好", row: 5)
      )
      #expect(han == "好")
      screen.stop()
    }

    @Test func `the same frame again writes nothing`() throws {
      let screen = try makeScreen()
      let same = frame(screen, "你好 ❤\u{FE0F} 👨‍👩‍👧‍👦 x")
      #expect(bytes(screen, from: same, to: same) == "")
      screen.stop()
    }

    @Test func `the screen is cleared for the first frame and when asked, and never else`() throws {
      let screen = try makeScreen()
      screen.present(frame(screen, "one"))
      #expect(terminal.takeOutput().contains("\u{1B}[2J"))
      for text in ["two", "", "你好你好你好", "❤\u{FE0F}a", "one"] {
        screen.present(frame(screen, text, row: text.count % 6))
        let written = terminal.takeOutput()
        #expect(!written.contains("\u{1B}[2J"))
      }
      screen.invalidate()
      screen.present(frame(screen, "one"))
      let redrawn = terminal.takeOutput()
      #expect(redrawn.contains("\u{1B}[2J") && redrawn.contains("one"))
      screen.stop()
    }

    @Test func `a cluster in doubt is followed by a move to a place by number`() throws {
      let screen = try makeScreen()
      screen.present(frame(screen, ""))
      _ = terminal.takeOutput()
      screen.present(frame(screen, "a❤\u{FE0F}b"))
      let written = terminal.takeOutput()
      // Drawn at row 1, column 2; then the cursor goes behind the `b`, to column 5.
      #expect(written.contains("\u{1B}[1;2H❤\u{FE0F}"))
      #expect(written.hasSuffix("\u{1B}[1;5H"))
      screen.stop()
    }

    @Test func `what a terminal may overdraw behind a cluster is written again`() throws {
      let screen = try makeScreen()
      screen.present(frame(screen, "👨‍👩‍👧‍👦bcdefgh"))
      let written = terminal.takeOutput()
      let family = try #require(written.firstRange(of: "👨‍👩‍👧‍👦"))
      // A terminal that knows no joiners draws eight cells: bcdefg are written once more.
      for (column, letter) in zip(3..., "bcdefg") {
        #expect(written[family.upperBound...].contains("\u{1B}[1;\(column)H\(letter)"))
      }
      #expect(!written[family.upperBound...].contains("h"))
      screen.stop()
    }

    @Test func `at the right edge a cluster that could wrap is drawn by its first scalar`() throws {
      let screen = try makeScreen()
      screen.present(frame(screen, String(repeating: ".", count: 28) + "👨‍👩‍👧‍👦"))
      let written = terminal.takeOutput()
      #expect(written.contains("👨") && !written.contains("👩"))
      screen.stop()
    }

    @Test func `a cluster in doubt is drawn anew when ncurses writes across it`() throws {
      let screen = try makeScreen()
      let written = bytes(
        screen,
        from: frame(screen, "a❤\u{FE0F}b"),
        to: frame(screen, "x❤\u{FE0F}y")
      )
      #expect(written.contains("❤\u{FE0F}"))
      let elsewhere = bytes(
        screen,
        from: frame(screen, "a❤\u{FE0F}bcd"),
        to: frame(screen, "a❤\u{FE0F}bcde")
      )
      #expect(elsewhere == "e")
      screen.stop()
    }

    @Test func `a cluster in doubt stays when ncurses scrolls past it`() throws {
      let screen = try makeScreen()
      func rows(_ numbers: ClosedRange<Int>) -> Frame {
        var frame = Frame(size: screen.size)
        for (row, number) in numbers.enumerated() {
          let text = "\(number)" + (number > 4 ? " ❤\u{FE0F}" : "")
          frame.write(text, at: Point(row: row, column: 0))
        }
        return frame
      }
      // The last row shows the same heart before and after, but is another one that was scrolled in.
      let written = bytes(screen, from: rows(1...6), to: rows(2...7))
      #expect(written.contains("\u{1B}[6;3H❤\u{FE0F}"))
      screen.stop()
    }

    @Test func `a locale without UTF-8 gets ASCII`() throws {
      let screen = try makeScreen(locale: "C")
      #expect(screen.charset == .ascii)
      screen.present(frame(screen, "你│\u{1B}"))
      let written = terminal.takeOutput()
      #expect(written.contains("\\u4F60\\u2502[ESC]"))
      #expect(written.utf8.allSatisfy { $0 < 0x80 })
      screen.stop()
    }

    @Test func `a locale that is not installed but named UTF-8 is still UTF-8`() throws {
      setenv("LC_ALL", "xx_XX.UTF-8", 1)
      defer { unsetenv("LC_ALL") }
      let screen = try makeScreen(locale: "")
      #expect(screen.charset == .unicode)
      #expect(screen.encodingName == "UTF-8")
      screen.stop()
    }

    @Test func `a new size is taken over and everything is drawn`() throws {
      let screen = try makeScreen()
      #expect(screen.size == Size(rows: 6, columns: 30))
      screen.present(frame(screen, "hello"))
      terminal.resize(rows: 3, columns: 10)
      screen.refreshSize()
      #expect(screen.size == Size(rows: 3, columns: 10))
      _ = terminal.takeOutput()
      screen.present(frame(screen, "hello"))
      #expect(terminal.takeOutput().contains("hello"))
      screen.present(Frame(size: Size(rows: 50, columns: 200)))
      screen.stop()
    }

    @Test func `ASCII over half of a wide character stays when another one follows`() throws {
      let screen = try makeScreen()
      screen.present(frame(screen, "第句x"))
      _ = terminal.takeOutput()
      screen.present(frame(screen, "第7句"))
      #expect(terminal.takeOutput().contains("7句"))
      screen.present(frame(screen, "aa"))
      _ = terminal.takeOutput()
      screen.present(frame(screen, "a句"))
      #expect(terminal.takeOutput().contains("句"))
      screen.stop()
    }

    @Test func `a window that was another one in between is drawn anew`() throws {
      let screen = try makeScreen()
      screen.present(frame(screen, "hello"))
      terminal.resize(rows: 3, columns: 10)
      terminal.resize(rows: 6, columns: 30)
      _ = terminal.takeOutput()
      screen.refreshSize()
      screen.present(frame(screen, "hello"))
      #expect(terminal.takeOutput().contains("hello"))
      screen.stop()
    }

    @Test func `colours are those that the terminal has`() throws {
      for (term, colors) in [("xterm-256color", 256), ("linux", 8), ("vt100", 0)] {
        let screen = try makeScreen(term: term)
        #expect(screen.colors == colors)
        var colored = Frame(size: screen.size)
        colored.write(
          "x",
          at: Point(row: 0, column: 0),
          style: Style(foreground: .indexed(196), attributes: .bold)
        )
        screen.present(colored)
        let written = terminal.takeOutput()
        #expect(written.contains("38;5;196") == (colors == 256))
        #expect(written.contains("\u{1B}[31m") == (colors == 8))
        #expect(written.contains("x"))
        screen.stop()
      }
    }

    private func colored(_ screen: CursesScreen, _ color: Style.Color) -> String {
      var colored = Frame(size: screen.size)
      let style = Style(foreground: color, background: .indexed(4))
      colored.write("x", at: Point(row: 0, column: 0), style: style)
      screen.present(Frame(size: screen.size))
      _ = terminal.takeOutput()
      screen.present(colored)
      return terminal.takeOutput()
    }

    @Test func `a mixed colour is written as such, or as the nearest that the terminal has`() throws
    {
      let ways = [
        ("xterm-256color", true, "38;2;255;128;7m"), ("xterm-256color", false, "38;5;208m"),
        ("tmux-256color", true, "38;2;255;128;7m"), ("linux", true, "\u{1B}[33m"),
      ]
      for (term, mixes, sequence) in ways {
        var options = terminal.options(term: term)
        options.mixesColors = mixes
        let screen = try CursesScreen(options)
        #expect(colored(screen, .rgb(255, 128, 7)).contains(sequence))
        screen.stop()
      }
    }

    @Test func `where colours are mixed all else is as it was`() throws {
      var written: [[String]] = []
      for mixes in [false, true] {
        var options = terminal.options()
        options.mixesColors = mixes
        let screen = try CursesScreen(options)
        #expect(screen.colors == (mixes ? Palette.mixing : 256))
        var parts = [terminal.takeOutput()]
        for index in [1, 9, 16, 196, 255] as [UInt8] {
          parts.append(colored(screen, .indexed(index)))
        }
        screen.present(frame(screen, "hello 你好", row: 3))
        parts.append(terminal.takeOutput())
        terminal.type("\u{1B}OA\u{1B}[1;3A\u{1B}[<0;2;3M")
        terminal.waitForInput(18)
        var keys = ""
        while let key = screen.nextKey() { keys += "\(key) " }
        screen.stop()
        written.append(parts + [keys, terminal.takeOutput()])
      }
      #expect(written[0] == written[1])
    }

    @Test func `the terminal is asked once, behind the first frame, whether it is light`() throws {
      var options = terminal.options()
      options.asksBackground = true
      let screen = try CursesScreen(options)
      _ = terminal.takeOutput()
      screen.present(frame(screen, "a"))
      #expect(terminal.takeOutput().hasSuffix("\u{1B}]11;?\u{7}"))
      screen.present(frame(screen, "b"))
      #expect(!terminal.takeOutput().contains("]11;?"))
      #expect(screen.isBackgroundLight == nil)
      let answer = "\u{1B}]11;rgb:ffff/fff0/eeee\u{1B}\\"
      terminal.type(answer)
      terminal.waitForInput(answer.utf8.count)
      #expect(screen.nextKey() == nil)
      #expect(screen.isBackgroundLight == true)
    }

    @Test func `after the end nothing is written any more`() throws {
      let screen = try makeScreen()
      let last = frame(screen, "x")
      screen.stop()
      _ = terminal.takeOutput()
      screen.present(last)
      screen.bell()
      screen.invalidate()
      screen.refreshSize()
      screen.stop()
      #expect(terminal.takeOutput() == "")
    }
  }
}
