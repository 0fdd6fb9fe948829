import Chat
import Testing

@testable import Server

struct MailboxTests {
  private var mailbox = Mailbox()

  private func letter(_ number: Int64) -> Letter {
    Letter(
      number: number,
      sentAt: 1_388_368_696,
      body: .message(
        MailedMessage(
          target: .buddy(10_001),
          sender: 10_002,
          sequence: 0,
          version: 0,
          content: "[]"
        )
      )
    )
  }

  private func items(_ numbers: Int64...) -> [MailItem] { numbers.map { .letter(letter($0)) } }

  /// A mailbox that has loaded its letters up to `number` and found none waiting.
  private func loadedMailbox(_ number: Int64 = 0, byReceipt: Bool = false) -> Mailbox {
    var mailbox = Mailbox(acknowledgesByReceipt: byReceipt)
    _ = mailbox.pollArrived(0, receipts: [])
    _ = mailbox.loaded([], counter: number)
    _ = mailbox.holdExpired(0)
    return mailbox
  }

  @Test func `the first poll asks the store`() {
    var mailbox = Mailbox()
    #expect(mailbox.pollArrived(1, receipts: []) == [.load(above: 0)])
    #expect(mailbox.loaded([], counter: 7) == [.hold(1)])
  }

  @Test func `a store that cannot be read fails the poll and the next one asks again`() {
    var mailbox = Mailbox()
    _ = mailbox.pollArrived(1, receipts: [])
    #expect(mailbox.loadingFailed() == [.fail(1)])
    #expect(mailbox.pollArrived(2, receipts: []) == [.load(above: 0)])
  }

  @Test func `a letter answers the parked poll at once`() {
    var mailbox = loadedMailbox()
    #expect(mailbox.pollArrived(1, receipts: []) == [.hold(1)])
    #expect(mailbox.delivered(letter(1)) == [.answer(1, items(1))])
    #expect(mailbox.delivered(letter(2)) == [])
    #expect(mailbox.pollArrived(2, receipts: []) == [.discard([1]), .answer(2, items(2))])
  }

  @Test func `a second poll ends the first with nothing`() {
    var mailbox = loadedMailbox()
    _ = mailbox.pollArrived(1, receipts: [])
    #expect(mailbox.pollArrived(2, receipts: []) == [.release(1), .hold(2)])
    #expect(mailbox.holdExpired(1) == [])
    #expect(mailbox.holdExpired(2) == [.release(2)])
    #expect(mailbox.holdExpired(2) == [])
  }

  @Test func `a second poll while the store is read takes what was read for the first`() {
    var mailbox = Mailbox()
    _ = mailbox.pollArrived(1, receipts: [])
    #expect(mailbox.pollArrived(2, receipts: []) == [.release(1)])
    #expect(mailbox.loaded([letter(1)], counter: 1) == [.answer(2, items(1))])
  }

  @Test func `without receipts the next poll acknowledges the batch`() {
    var mailbox = loadedMailbox()
    _ = mailbox.pollArrived(1, receipts: [])
    _ = mailbox.delivered(letter(1))
    mailbox.answerWritten(1, whole: true)
    #expect(mailbox.pollArrived(2, receipts: []) == [.discard([1]), .hold(2)])
  }

  @Test func `without receipts a batch that was cut off comes once more`() {
    var mailbox = loadedMailbox()
    _ = mailbox.pollArrived(1, receipts: [])
    _ = mailbox.delivered(letter(1))
    mailbox.answerWritten(1, whole: false)
    _ = mailbox.delivered(letter(2))
    #expect(mailbox.pollArrived(2, receipts: []) == [.answer(2, items(1, 2))])
    #expect(mailbox.pollArrived(3, receipts: []) == [.discard([1, 2]), .hold(3)])
  }

  @Test func `after a relink the last batch comes once more`() {
    var mailbox = loadedMailbox()
    _ = mailbox.pollArrived(1, receipts: [])
    _ = mailbox.delivered(letter(1))
    mailbox.relinked()
    #expect(mailbox.pollArrived(2, receipts: []) == [.answer(2, items(1))])
  }

  @Test func `with receipts nothing else acknowledges`() {
    var mailbox = loadedMailbox(byReceipt: true)
    _ = mailbox.pollArrived(1, receipts: [])
    _ = mailbox.delivered(letter(1))
    mailbox.answerWritten(1, whole: true)
    #expect(mailbox.pollArrived(2, receipts: []) == [.answer(2, items(1))])
    #expect(mailbox.pollArrived(3, receipts: [1]) == [.discard([1]), .hold(3)])
  }

  @Test func `the first receipt is remembered with the session`() {
    var mailbox = loadedMailbox()
    _ = mailbox.pollArrived(1, receipts: [])
    _ = mailbox.delivered(letter(1))
    let actions = mailbox.pollArrived(2, receipts: [1])
    #expect(actions == [.rememberReceipts, .discard([1]), .hold(2)])
    _ = mailbox.delivered(letter(2))
    #expect(mailbox.pollArrived(3, receipts: []) == [.answer(3, items(2))])
  }

  @Test func `what a receipt leaves out comes again before newer letters`() {
    var mailbox = loadedMailbox(byReceipt: true)
    for number in 1...3 { _ = mailbox.delivered(letter(Int64(number))) }
    _ = mailbox.pollArrived(1, receipts: [])
    _ = mailbox.delivered(letter(4))
    let actions = mailbox.pollArrived(2, receipts: [1, 3])
    #expect(actions == [.discard([1, 3]), .answer(2, items(2, 4))])
  }

  @Test func `after a restart a receipt still acknowledges the batch of before`() {
    var mailbox = Mailbox(acknowledgesByReceipt: true)
    #expect(mailbox.pollArrived(1, receipts: [8, 9]) == [.load(above: 0)])
    let actions = mailbox.loaded([letter(8), letter(9), letter(10)], counter: 10)
    #expect(actions == [.discard([8, 9]), .answer(1, items(10))])
  }

  @Test func `after a restart without receipts the batch comes again`() {
    var mailbox = Mailbox()
    _ = mailbox.pollArrived(1, receipts: [])
    #expect(mailbox.loaded([letter(8)], counter: 8) == [.answer(1, items(8))])
  }

  @Test func `a receipt counts modulo one million`() {
    var mailbox = loadedMailbox(1_999_999, byReceipt: true)
    _ = mailbox.delivered(letter(2_000_000))
    _ = mailbox.delivered(letter(2_000_001))
    _ = mailbox.pollArrived(1, receipts: [])
    #expect(
      mailbox.pollArrived(2, receipts: [0, 1]) == [.discard([2_000_000, 2_000_001]), .hold(2)]
    )
  }

  @Test func `a batch has a limit and the rest follows`() {
    var mailbox = loadedMailbox(byReceipt: true)
    for number in 1...120 { _ = mailbox.delivered(letter(Int64(number))) }
    let first = (1...100).map { MailItem.letter(letter($0)) }
    #expect(mailbox.pollArrived(1, receipts: []) == [.answer(1, first)])
    let rest = (101...120).map { MailItem.letter(letter($0)) }
    let actions = mailbox.pollArrived(2, receipts: Set(1...100))
    #expect(actions == [.discard(Array(1...100)), .answer(2, rest)])
  }

  @Test func `letters beyond the memory limit are fetched from the store in order`() {
    var mailbox = loadedMailbox()
    for number in 1...250 { _ = mailbox.delivered(letter(Int64(number))) }
    _ = mailbox.pollArrived(1, receipts: [])
    _ = mailbox.pollArrived(2, receipts: [])
    let third = mailbox.pollArrived(3, receipts: [])
    #expect(third == [.discard(Array(101...200)), .load(above: 200)])
    let rest = (201...250).map { letter($0) }
    let fetched = mailbox.loaded(rest, counter: 250)
    #expect(fetched == [.answer(3, rest.map(MailItem.letter))])
    #expect(mailbox.delivered(letter(251)) == [])
    #expect(mailbox.pollArrived(4, receipts: []).last == .answer(4, items(251)))
  }

  @Test func `a letter stored while the store is read is neither lost nor doubled`() {
    var mailbox = Mailbox()
    _ = mailbox.pollArrived(1, receipts: [])
    #expect(mailbox.delivered(letter(2)) == [])
    #expect(mailbox.loaded([letter(1)], counter: 1) == [.answer(1, items(1))])
    #expect(mailbox.pollArrived(2, receipts: []) == [.discard([1]), .load(above: 1)])
    #expect(mailbox.loaded([letter(2)], counter: 2) == [.answer(2, items(2))])
  }

  @Test func `letters that arrive out of order are delivered in order`() {
    var mailbox = loadedMailbox()
    _ = mailbox.pollArrived(1, receipts: [])
    #expect(mailbox.delivered(letter(2)) == [.load(above: 0)])
    #expect(mailbox.delivered(letter(1)) == [])
    #expect(mailbox.loaded([letter(1), letter(2)], counter: 2) == [.answer(1, items(1, 2))])
  }

  @Test func `a signal is told once and a later one of its topic replaces it`() {
    var mailbox = loadedMailbox()
    _ = mailbox.signalled(.presence(10_002, .online))
    _ = mailbox.signalled(.typing(10_002))
    _ = mailbox.signalled(.presence(10_002, .away))
    guard case .answer(1, let items)? = mailbox.pollArrived(1, receipts: []).first else {
      Issue.record("no answer")
      return
    }
    #expect(items.map(\.signal) == [.typing(10_002), .presence(10_002, .away)])
    #expect(mailbox.pollArrived(2, receipts: []) == [.hold(2)])
  }

  /// The letter is acknowledged, the shake beside it is not.
  private func repeatedShake(_ mailbox: inout Mailbox) throws -> [MailItem] {
    _ = mailbox.delivered(letter(1))
    _ = mailbox.signalled(.shake(10_002))
    _ = mailbox.pollArrived(1, receipts: [])
    mailbox.answerWritten(1, whole: true)
    let second = mailbox.pollArrived(2, receipts: [1])
    guard case .answer(2, let items)? = second.last else { throw MailboxTrouble.noAnswer }
    #expect(second.first == .discard([1]) && items.map(\.signal) == [.shake(10_002)])
    return items
  }

  private enum MailboxTrouble: Error { case noAnswer }

  @Test func `with receipts a signal comes again until it is acknowledged itself`() throws {
    var mailbox = loadedMailbox(byReceipt: true)
    let items = try repeatedShake(&mailbox)
    #expect(mailbox.pollArrived(3, receipts: Set(items.map(\.receipt))) == [.hold(3)])
  }

  @Test func `a client that never acknowledges a signal gets it twice and not for ever`() throws {
    var mailbox = loadedMailbox(byReceipt: true)
    _ = try repeatedShake(&mailbox)
    #expect(mailbox.pollArrived(3, receipts: []) == [.hold(3)])
  }

  @Test(arguments: [true, false])
  func `a signal that was lost gives way to a later one of its topic`(byReceipt: Bool) {
    var mailbox = loadedMailbox(byReceipt: byReceipt)
    _ = mailbox.signalled(.presence(10_002, .online))
    _ = mailbox.signalled(.shake(10_002))
    _ = mailbox.pollArrived(1, receipts: [])
    mailbox.answerWritten(1, whole: false)
    _ = mailbox.signalled(.presence(10_002, .away))
    guard case .answer(2, let items)? = mailbox.pollArrived(2, receipts: []).first else {
      Issue.record("no answer")
      return
    }
    #expect(items.map(\.signal) == [.shake(10_002), .presence(10_002, .away)])
  }

  @Test func `a receipt of before a restart is none for a new signal`() {
    var mailbox = loadedMailbox(byReceipt: true)
    _ = mailbox.signalled(.shake(10_002))
    guard case .answer(1, let items)? = mailbox.pollArrived(1, receipts: [500_001]).first else {
      Issue.record("no answer")
      return
    }
    #expect(items.map(\.receipt) == [500_001])
  }

  @Test func `the receipt of a signal never acknowledges a letter`() {
    var mailbox = loadedMailbox(499_999, byReceipt: true)
    _ = mailbox.signalled(.typing(10_002))
    guard case .answer(1, let items)? = mailbox.pollArrived(1, receipts: []).first,
      case .signal(_, let number)? = items.first
    else {
      Issue.record("no answer")
      return
    }
    for number in 500_000...500_150 as ClosedRange<Int64> {
      _ = mailbox.delivered(letter(number))
    }
    let actions = mailbox.pollArrived(2, receipts: [Letter.receipt(number)])
    #expect(!actions.contains { if case .discard = $0 { true } else { false } })
  }

  @Test func `signals have a limit and the oldest go first`() {
    var mailbox = loadedMailbox()
    for account in 0...UInt64(Mailbox.signalLimit) { _ = mailbox.signalled(.typing(account)) }
    guard case .answer(1, let items)? = mailbox.pollArrived(1, receipts: []).first else {
      Issue.record("no answer")
      return
    }
    #expect(items.first?.signal == .typing(1))
  }

  @Test func `the end of a session releases its poll`() {
    var mailbox = loadedMailbox()
    _ = mailbox.pollArrived(1, receipts: [])
    #expect(mailbox.closed() == [.release(1)])
    #expect(mailbox.closed() == [])
  }
}
