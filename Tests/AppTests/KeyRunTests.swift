import Terminal
import Testing

@testable import webqq

/// What was read at once.
struct KeyRunTests {
  private static let enter = Key(.enter)
  private static let newLine = Key.control("j")

  private static func pressed(_ screen: MemoryScreen, isComposing: Bool = true) -> [Key] {
    var run = KeyRun(from: screen)
    var keys: [Key] = []
    while let key = run.next(isComposing: isComposing) { keys.append(key) }
    return keys
  }

  private static func pressed(_ keys: [Key], isComposing: Bool = true) -> [Key] {
    pressed(
      MemoryScreen(size: Size(rows: 24, columns: 80), keys: keys),
      isComposing: isComposing
    )
  }

  @Test func `an Enter with text behind it is a new line, and so are those behind the text`() {
    let (a, b) = (Key.character("a"), Key.character("b"))
    #expect(
      Self.pressed([a, Self.enter, Self.enter, Key(.tab), b, Self.enter])
        == [a, Self.newLine, Self.newLine, Key(.tab), b, Self.newLine]
    )
  }

  @Test func `an Enter with no text behind it stays one`() {
    let keys = [Key.character("a"), Self.enter, Key(.tab), Self.enter]
    #expect(Self.pressed(keys) == keys)
  }

  @Test func `an Enter stays one where nothing is composed`() {
    let keys = [Self.enter, Key.character("a")]
    #expect(Self.pressed(keys, isComposing: false) == keys)
  }

  @Test func `a run ends with the first key that types nothing`() {
    let screen = MemoryScreen(
      size: Size(rows: 24, columns: 80),
      keys: [.character("a"), Self.enter, .control("z"), .character("b")]
    )
    #expect(Self.pressed(screen) == [.character("a"), Self.enter, .control("z")])
    #expect(Self.pressed(screen) == [.character("b")])
    #expect(Self.pressed(screen).isEmpty)
  }
}
