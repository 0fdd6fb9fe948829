import Testing

@testable import Terminal

@Suite struct WidthProbeTests {
  private let size = Size(rows: 24, columns: 80)

  /// What a probe has found when the samples of these kinds take so many cells, others their own.
  private func widths(_ odd: [TerminalWidths.Kind: Int]) throws -> TerminalWidths {
    var probe = try #require(WidthProbe(size: size))
    for kind in TerminalWidths.Kind.allCases {
      let usual = Glyph.columns(of: kind.sample, charset: .unicode)
      probe.take(Point(row: 23, column: odd[kind] ?? usual))
    }
    #expect(!probe.isWaiting)
    return try #require(probe.widths)
  }

  @Test(
    arguments: [
      ([:], Charset.unicode), ([.emojiStyle: 1, .joined: 6, .newEmoji: 1], .unicode),
      ([.line: 2], .wideUnicode), ([.quote: 2], .wideUnicode), ([.han: 3], .ascii),
    ] as [([TerminalWidths.Kind: Int], Charset)]
  )
  func `the answers decide what the terminal can show`(
    odd: [TerminalWidths.Kind: Int],
    charset: Charset
  ) throws {
    #expect(try widths(odd).charset == charset)
  }

  @Test func `an answer about another row is none of ours`() throws {
    var probe = try #require(WidthProbe(size: size))
    for _ in 0..<100 { probe.take(Point(row: 5, column: 1)) }
    #expect(probe.isWaiting && probe.widths == nil)
  }

  @Test func `without all answers nothing is known`() throws {
    var probe = try #require(WidthProbe(size: size))
    for _ in TerminalWidths.Kind.allCases.dropFirst() { probe.take(Point(row: 23, column: 2)) }
    #expect(probe.isWaiting && probe.widths == nil)
  }

  @Test(arguments: [Size(rows: 1, columns: 80), Size(rows: 24, columns: 12)])
  func `a screen without room is not asked`(size: Size) { #expect(WidthProbe(size: size) == nil) }

  @Test func `what was found is read from its text again`() throws {
    let found = try widths([.line: 2, .joined: 6])
    #expect(TerminalWidths(found.description) == found)
  }

  @Test(arguments: ["", "han=2", "han=x line=1", "nonsense"])
  func `a damaged text means that nothing is known`(text: String) {
    #expect(TerminalWidths(text) == nil)
  }

  @Test func `an answer among keys is no key, and F3 with a modifier is no answer`() {
    var decoder = KeyDecoder(encoding: .utf8)
    for byte in Array("a\u{1B}[24;3Rb\u{1B}[1;2R\u{1B}[24;0R".utf8) { decoder.feed(.byte(byte)) }
    decoder.finishDrain(at: Uptime.now)
    var keys: [Key] = []
    while let key = decoder.next() { keys.append(key) }
    #expect(keys == [.character("a"), .character("b"), Key(.function(3), .shift)])
    #expect(decoder.takeCursorReports() == [Point(row: 23, column: 2)])
    #expect(decoder.takeCursorReports().isEmpty)
  }

  @Test func `the ambiguous ranges ascend and share nothing with the wide ones`() {
    let ranges = DisplayWidth.ambiguousRanges
    for index in ranges.indices.dropFirst() {
      #expect(
        index.isMultiple(of: 2)
          ? ranges[index] > ranges[index - 1] + 1 : ranges[index] >= ranges[index - 1]
      )
    }
    for value in stride(from: 0, to: ranges.count, by: 2).flatMap({ ranges[$0]...ranges[$0 + 1] }) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(DisplayWidth.columns(of: scalar) == 1)
    }
  }

  @Test(arguments: [("─", 2), ("●", 2), ("①", 2), ("“", 2), ("é", 2), ("a", 1), ("你", 2), ("ｱ", 1)])
  func `where ambiguous characters are wide they take two cells`(text: String, width: Int) {
    #expect(Glyph.columns(of: text, charset: .wideUnicode) == width)
  }
}

extension CursesTests {
  @Suite struct ProbeTests {
    private let terminal: PseudoTerminal

    init() throws {
      terminal = try PseudoTerminal()
    }

    private func answer(_ screen: CursesScreen, line: Int) -> [Key] {
      var text = "x"
      for kind in TerminalWidths.Kind.allCases {
        let cells = kind == .line ? line : Glyph.columns(of: kind.sample, charset: .unicode)
        text += "\u{1B}[6;\(cells + 1)R"
      }
      terminal.type(text + "y")
      terminal.waitForInput(text.utf8.count + 1)
      var keys: [Key] = []
      while let key = screen.nextKey() { keys.append(key) }
      return keys
    }

    @Test(arguments: [(1, Charset.unicode), (2, .wideUnicode)])
    func `the terminal is asked once behind the first frame, and believed`(
      line: Int,
      charset: Charset
    ) throws {
      var options = terminal.options()
      options.asksWidths = true
      let screen = try CursesScreen(options)
      var frame = Frame(size: screen.size)
      frame.write("bottom", at: Point(row: 5, column: 0))
      screen.present(frame)
      let written = terminal.takeOutput()
      #expect(written.components("\u{1B}[6n") == TerminalWidths.Kind.allCases.count)
      // The samples do not stay.
      let last = try #require(written.ranges(of: "\u{1B}[6n").last)
      #expect(written[last.upperBound...].contains("bottom"))
      #expect(answer(screen, line: line) == [.character("x"), .character("y")])
      #expect(screen.charset == charset && screen.widths?.cells[.line] == line)
      screen.invalidate()
      screen.present(frame)
      #expect(!terminal.takeOutput().contains("\u{1B}[6n"))
      screen.stop()
    }

    @Test func `what is known of the terminal holds for the first frame`() throws {
      var options = terminal.options()
      options.widths = TerminalWidths(
        Dictionary(uniqueKeysWithValues: TerminalWidths.Kind.allCases.map { ($0, 2) })
      )
      let screen = try CursesScreen(options)
      #expect(screen.charset == .wideUnicode)
      screen.stop()
    }

    @Test(arguments: [(1, Charset.plainUnicode), (2, .wideUnicode)])
    func `who wants ASCII gets it for lines and signs, in any width`(
      line: Int,
      charset: Charset
    ) throws {
      var options = terminal.options()
      options.asksWidths = true
      options.isASCII = true
      let screen = try CursesScreen(options)
      #expect(screen.charset == .plainUnicode)
      screen.present(Frame(size: screen.size, charset: screen.charset))
      _ = answer(screen, line: line)
      #expect(screen.charset == charset)
      screen.stop()
    }
  }
}

extension String {
  fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
