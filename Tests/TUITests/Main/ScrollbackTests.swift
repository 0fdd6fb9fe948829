import Chat
import Testing

@testable import TUI

struct ScrollbackTests {
  private func note(_ id: MessageID) -> Entry {
    .note(Entry.Note(id: id, phrase: Phrase("好", "ok"), at: Timestamp(0)))
  }

  @Test func `an entry is found by its identifier, in whatever order they came`() {
    let ids: [MessageID] =
      [3, 1, 7, 5, 6].map { .received($0) } + [2, 1, 3].map { .composed($0) } + [.received(2)]
    var scrollback = Scrollback()
    for id in ids { _ = scrollback.append(note(id)) }
    #expect(ids.map { scrollback.index(of: $0) } == Array(0..<ids.count))
    #expect(scrollback.index(of: .received(4)) == nil)
    #expect(scrollback.index(of: .composed(7)) == nil)
  }

  @Test func `an identifier that is there already adds nothing`() {
    var scrollback = Scrollback()
    let added = [.received(1), .received(1), .composed(1)].map { scrollback.append(note($0)) }
    #expect(added == [true, false, true])
    #expect(scrollback.entries.count == 2)
  }
}
