import Chat
import Terminal
import Testing

@testable import TUI

/// Every message can be put together again from what is shown, whatever the terminal can show.
struct RecoveryTests {
  static let environments: [(String, Environment)] = [
    ("unicode", .chinese), ("wide", .wide), ("ascii", .ascii), ("latin", .latin), ("gbk", .gbk),
    ("gb18030", .gb18030), ("plain signs", .plainSigns),
  ]
  static let sizes = [
    Size(rows: 45, columns: 160), Size(rows: 24, columns: 80), Size(rows: 15, columns: 40),
    Size(rows: 5, columns: 20),
  ]

  /// Messages of others, of random kinds, in an open conversation.
  private func conversation(
    _ seed: UInt64,
    _ size: Size,
    _ environment: Environment
  ) -> (Scenario, [String]) {
    var random = Pseudorandom(seed: seed)
    let ui = Scenario(size: size, environment: environment)
    ui.open(.bob)
    let texts = (0..<12).map { number in
      "<\(number):" + random.text() + random.pick(["", "\n第二行 "]) + random.text() + ">"
    }
    for text in texts {
      ui.receive(.bob, text)
      ui.ignoreEffects()
    }
    return (ui, texts)
  }

  @Test(arguments: environments.map(\.0), sizes)
  func `every message can be read from the screen by paging through it`(name: String, size: Size) {
    guard let environment = Self.environments.first(where: { $0.0 == name })?.1 else { return }
    for seed in 1...3 {
      let (ui, texts) = conversation(UInt64(seed), size, environment)
      expect(texts, in: Self.allText(of: ui.state), seed, environment)
    }
  }

  @Test(arguments: environments.map(\.0))
  func `every message can be read from the lines of the linear mode`(name: String) {
    guard let environment = Self.environments.first(where: { $0.0 == name })?.1 else { return }
    for seed in 1...10 {
      let (ui, texts) = conversation(UInt64(seed), Size(rows: 24, columns: 80), environment)
      var printer = PlainPrinter()
      expect(texts, in: printer.lines(of: ui.state).joined(), seed, environment)
    }
  }

  private func expect(_ texts: [String], in shown: String, _ seed: Int, _ environment: Environment)
  {
    let said = SpelledText.decoded(Self.solid(shown), charset: environment.charset)
    for text in texts where !Self.solid(said).contains(Self.solid(text)) {
      Issue.record("seed \(seed): \(text.debugDescription) is not in \(said.debugDescription)")
    }
  }

  /// What stands in the chat's rows from the first to the last, each once.
  private static func allText(of shown: State) -> String {
    var state = shown
    state.scrollToOldest()
    var rows = chatRows(of: &state)
    let page = rows.count
    while let viewport = state.conversation?.viewport, viewport != .following {
      let before = state
      state.scrollChat(up: -page)
      if state.conversation?.viewport == .following {
        // Less than a page is left.
        state = before
        state.scrollChat(up: -1)
        rows += chatRows(of: &state).suffix(1)
      } else {
        rows += chatRows(of: &state)
      }
    }
    return rows.joined()
  }

  /// The rows of the chat as drawn, without the times and nicks in front.
  private static func chatRows(of state: inout State) -> [String] {
    state.touch()
    let frame = render(state, size: state.size)
    guard let chat = Layout(state: state, size: state.size).chat else { return [] }
    let prefix = state.size.columns < Arrangement.wideColumns ? 0 : 17
    return (chat.row..<chat.endRow).map { row in
      (chat.column + prefix..<chat.endColumn)
        .map { frame[Point(row: row, column: $0)].glyph?.text ?? "" }.joined()
    }
  }

  /// Without blanks, which wrapping may take away.
  private static func solid(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
