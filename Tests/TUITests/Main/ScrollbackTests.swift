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

/// What was packed comes back as it was.
struct EntryListTests {
  private static func message(_ change: (inout Message) -> Void = { _ in }) -> Message {
    var message = Message(
      id: .received(7),
      conversation: .group(GroupID(3)),
      sender: .contact(ContactID(9)),
      segments: [.text("你好 hello")],
      sentAt: Timestamp(1_388_361_600)
    )
    change(&message)
    return message
  }

  private static let messages: [Message] = [
    message(),
    message { $0.id = .composed(7) },
    message { $0.sender = .me },
    message { $0.sender = .contact(ContactID(.max)) },
    message { $0.segments = [.text("a"), .face(number: 14, name: "微笑")] },
    message { $0.segments = [] },
    message { $0.conversation = .contact(ContactID(1)) },
    message { $0.style = MessageStyle(color: 0, isItalic: true) },
    message { $0.style = MessageStyle(color: 0xFF8000, isBold: true, isUnderlined: true) },
    message { $0.style = MessageStyle(color: 0xFF00_0000) },
    message { $0.sentAt = Timestamp(-1) },
    message { $0.delivery = .sending },
    message { $0.delivery = .accepted },
    message { $0.delivery = .unconfirmed },
    message { $0.delivery = .failed(.linkDown) },
  ]

  @Test(arguments: messages) func `a message comes back as it was`(_ message: Message) {
    var list = EntryList()
    list.append(.message(Self.message()))
    list.append(.message(message))
    #expect(Array(list) == [.message(Self.message()), .message(message)])
  }

  @Test func `a change stays at its place, over the edge of a chunk`() {
    var list = EntryList()
    for number: UInt64 in 0..<600 {
      list.append(.message(Self.message { $0.id = .received(number) }))
    }
    list[300] = .message(Self.message { $0.id = .composed(1) })
    #expect(list.map(\.id)[299...301] == [.received(299), .composed(1), .received(301)])
    #expect(list.count == 600)
  }

  @Test func `a change of what a message has beside its text finds the text again`() {
    var list = EntryList()
    list.append(.message(Self.message { $0.delivery = .sending }))
    list[0] = .message(Self.message { $0.delivery = .accepted })
    list[0] = .message(Self.message { $0.segments = [.text("另一句")] })
    #expect(list[0] == .message(Self.message { $0.segments = [.text("另一句")] }))
  }

  @Test func `a plain message takes no more than 48 bytes beside its text`() {
    #expect(MemoryLayout<PackedEntry>.stride <= 48)
  }
}
