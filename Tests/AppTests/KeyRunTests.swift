import Terminal
import Testing

@testable import webqq

/// What was read at once.
struct KeyRunTests {
  private let enter = Key(.enter)

  private func run(_ keys: [Key]) -> KeyRun {
    KeyRun(from: MemoryScreen(size: Size(rows: 24, columns: 80), keys: keys))
  }

  @Test func `an Enter with text behind it is told from one without`() {
    let pasted = run([.character("a"), enter, enter, Key(.tab), .character("b"), enter, enter])
    #expect((0..<7).map(pasted.hasText) == [true, true, true, true, false, false, false])
  }

  @Test func `a run ends with the first key that types nothing`() {
    let screen = MemoryScreen(
      size: Size(rows: 24, columns: 80),
      keys: [.character("a"), enter, .control("z"), .character("b")]
    )
    let first = KeyRun(from: screen)
    #expect(first.keys == [.character("a"), enter, .control("z")])
    #expect(!first.hasText(after: 1))
    #expect(KeyRun(from: screen).keys == [.character("b")])
    #expect(KeyRun(from: screen).keys.isEmpty)
  }
}
