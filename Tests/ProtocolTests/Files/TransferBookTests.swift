import Chat
import Testing

@testable import WebQQProtocol

@Suite struct TransferBookTests {
  private let friend = ContactID(7)

  private func offered(_ book: inout TransferBook, _ offer: UInt64) -> Transfer.ID {
    book.add(.offered(by: friend, offer: offer)) { id in
      Transfer(
        id: id,
        conversation: .contact(friend),
        direction: .incoming,
        kind: .online,
        name: "a"
      )
    }.id
  }

  @Test func `a late word about what is over changes nothing`() {
    var book = TransferBook()
    let id = offered(&book, 42_117)
    #expect(book.change(id, to: .cancelled)?.progress == .cancelled)
    #expect(book.change(id, to: .running(5)) == nil)
    #expect(book.transfer(id)?.progress == .cancelled)
  }

  @Test func `the same word twice is no news`() {
    var book = TransferBook()
    let id = offered(&book, 1)
    #expect(book.change(id, to: .running(5)) != nil)
    #expect(book.change(id, to: .running(5)) == nil)
  }

  @Test func `an offer is found by its number and by the sender's`() {
    var book = TransferBook()
    let id = offered(&book, 42_117)
    #expect(book.offered(by: friend, offer: 42_117) == id)
    #expect(book.offered(by: friend, number: 1_157) == id)
    #expect(book.offered(by: ContactID(8), offer: 42_117) == nil)
  }

  @Test func `my numbers stay below 4096`() {
    var book = TransferBook(firstNumber: 4_094)
    #expect((0..<3).map { _ in book.nextNumber() } == [4_095, 0, 1])
  }

  @Test func `old transfers that are over are forgotten, open ones are not`() {
    var book = TransferBook()
    let open = offered(&book, 1)
    for offer in 2...300 as ClosedRange<UInt64> {
      let id = offered(&book, offer)
      _ = book.change(id, to: .done(path: nil))
    }
    #expect(book.transfer(open) != nil)
    #expect(book.transfer(Transfer.ID(2)) == nil)
    #expect(book.transfer(Transfer.ID(300)) != nil)
  }

  @Test func `a meter tells ten times a second at most and never the same twice`() {
    let log = EventCount()
    let meter = ByteMeter { log.add($0) }
    for step in 0..<100 {
      meter.passed(UInt64(step), at: .milliseconds(step * 10))
    }
    meter.passed(90, at: .seconds(5))
    #expect(log.values == [0, 10, 20, 30, 40, 50, 60, 70, 80, 90])
  }
}
