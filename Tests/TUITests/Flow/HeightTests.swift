import Chat
import Terminal
import Testing

@testable import TUI

/// How high the block of a message is.
struct HeightTests {
  @Test(arguments: 1...40)
  func `it is told as it is drawn`(seed: UInt64) {
    var random = Pseudorandom(seed: seed)
    let environment = random.pick(RecoveryTests.environments).1
    let size = Size(rows: 30, columns: 30 + random.next(below: 120))
    let ui = Scenario(size: size, environment: environment)
    for _ in 0..<30 {
      let words = random.pick(["short", "大家好，今天天气不错", "龥一", "a" + random.text()])
      ui.receive(.project, from: random.pick([World.bob, World.alice]), words)
      ui.ignoreEffects()
    }
    guard let conversation = ui.state.conversations[.project] else { return }
    let blocks = EntryBlocks(
      state: ui.state,
      conversation: conversation,
      columns: size.columns - 21,
      screen: size
    )
    for index in conversation.scrollback.entries.indices {
      #expect(blocks.height(at: index) == blocks.rows(at: index).count, "entry \(index)")
    }
  }
}
