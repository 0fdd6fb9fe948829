import Testing

@testable import Terminal

extension CursesTests {
  /// Cells that lead to addresses.
  @Suite struct HyperlinkTests {
    private let terminal: PseudoTerminal

    init() throws { terminal = try PseudoTerminal() }

    private func makeScreen(_ term: String = "xterm-256color") throws -> CursesScreen {
      try CursesScreen(terminal.options(term: term, locale: "C.UTF-8"))
    }

    /// A frame with `see LINK` in it; the link leads nowhere without an address.
    private func frame(_ screen: CursesScreen, _ address: String?, row: Int = 2) -> Frame {
      var frame = Frame(size: screen.size)
      frame.write("see LINK", at: Point(row: row, column: 0))
      if let address { frame.link(address, at: Point(row: row, column: 4), columns: 4) }
      frame.cursor = Point(row: 0, column: 0)
      return frame
    }

    private func bytes(_ screen: CursesScreen, _ frame: Frame) -> String {
      _ = terminal.takeOutput()
      screen.present(frame)
      return terminal.takeOutput()
    }

    private let end = "\u{1B}]8;;\u{1B}\\"

    @Test func `linked cells are written between the address and its end, once`() throws {
      let screen = try makeScreen()
      let linked = frame(screen, "http://a/b;c")
      let first = bytes(screen, linked)
      let parts = first.split(separator: ";http://a/b;c\u{1B}\\", omittingEmptySubsequences: false)
      #expect(parts.count == 2)
      #expect(parts[0].contains("\u{1B}]8;id="))
      #expect(parts[1].contains("LINK"))
      #expect(parts[1].contains(end))
      #expect(bytes(screen, linked) == "")
    }

    @Test func `what is no link any more is written again without`() throws {
      let screen = try makeScreen()
      _ = bytes(screen, frame(screen, "http://a"))
      let plain = bytes(screen, frame(screen, nil))
      #expect(plain.contains("LINK"))
      #expect(!plain.contains("]8;"))
    }

    @Test func `a wide glyph that begins before the old link is written whole`() throws {
      let screen = try makeScreen()
      _ = bytes(screen, frame(screen, "http://a"))
      var wide = Frame(size: screen.size)
      wide.write("see你你", at: Point(row: 2, column: 0))
      wide.cursor = Point(row: 0, column: 0)
      let written = bytes(screen, wide)
      // From its first cell on: once by ncurses and once more without the link.
      #expect(written.matches(of: /\u{1B}\[3;4H[^\u{1B}]*你你/).count >= 1)
      #expect(written.count { $0 == "你" } == 4)
    }

    @Test func `a new address under the same text is written`() throws {
      let screen = try makeScreen()
      _ = bytes(screen, frame(screen, "http://a"))
      #expect(bytes(screen, frame(screen, "http://b")).contains(";http://b\u{1B}\\"))
    }

    @Test func `pieces of one address have one name`() throws {
      let screen = try makeScreen()
      var both = frame(screen, "http://a")
      both.write("more", at: Point(row: 3, column: 0))
      both.link("http://a", at: Point(row: 3, column: 0), columns: 4)
      let names = bytes(screen, both).split(separator: "]8;id=", omittingEmptySubsequences: false)
        .dropFirst().map {
          $0.prefix { $0 != ";" }
        }
      #expect(names.count == 2)
      #expect(Set(names).count == 1)
    }

    @Test func `a change that ncurses passes over on its way leaves the link a link`() throws {
      let screen = try makeScreen()
      _ = bytes(screen, frame(screen, "http://a"))
      var changed = frame(screen, "http://a")
      changed.write("!", at: Point(row: 2, column: 0))
      changed.write("!", at: Point(row: 2, column: 9))
      #expect(bytes(screen, changed).contains(";http://a\u{1B}\\"))
    }

    @Test func `where rows may have scrolled a link is drawn again`() throws {
      let screen = try makeScreen()
      _ = bytes(screen, frame(screen, "http://a"))
      var changed = frame(screen, "http://a")
      changed.write("new", at: Point(row: 4, column: 0))
      changed.write("new", at: Point(row: 5, column: 0))
      #expect(bytes(screen, changed).contains(";http://a\u{1B}\\"))
    }

    @Test func `what lies over a link hides it`() throws {
      var frame = Frame(size: Size(rows: 2, columns: 20))
      frame.write("http://a", at: Point(row: 0, column: 0))
      frame.link("http://a", at: Point(row: 0, column: 0), columns: 8)
      #expect(frame.visibleLinks.count == 1)
      frame.write("x", at: Point(row: 0, column: 3))
      #expect(frame.visibleLinks.isEmpty)
    }

    @Test(arguments: ["http://你", "http://a b", "http://a\u{1B}\\", "http://a\u{7}", "a\u{9C}"])
    func `an address that could end its own sequence is no link`(address: String) {
      var frame = Frame(size: Size(rows: 1, columns: 20))
      frame.write("text", at: Point(row: 0, column: 0))
      frame.link(address, at: Point(row: 0, column: 0), columns: 4)
      #expect(frame.visibleLinks.isEmpty)
    }

    @Test(arguments: ["linux", "vt100"])
    func `terminals that would print the sequence get none`(term: String) throws {
      let screen = try makeScreen(term)
      let written = bytes(screen, frame(screen, "http://a"))
      #expect(written.contains("LINK"))
      #expect(!written.contains("http"))
    }
  }
}
