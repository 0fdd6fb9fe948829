import Chat
import Testing

@testable import WebQQProtocol

@Suite struct AliasBookTests {
  private var book = AliasBook()

  @Test mutating func `an alias stands for one contact`() {
    let first = book.contact(Uin(1))
    let second = book.contact(Uin(2))
    let again = book.contact(Uin(1))
    #expect(first == again && first != second)
    #expect(book.uin(of: first) == Uin(1) && book.knownContact(Uin(3)) == nil)
  }

  @Test mutating func `after another login the real number leads to the same contact`() {
    let before = book.learn(account: 555, of: Uin(1))
    book.forgetAliases()
    #expect(book.uin(of: before) == nil && book.knownContact(Uin(1)) == nil)
    let after = book.learn(account: 555, of: Uin(9))
    #expect(after == before && book.uin(of: before) == Uin(9))
    #expect(book.knownContact(Uin(9)) == before)
  }

  @Test mutating func `an alias of before may stand for somebody else after another login`() {
    let before = book.learn(account: 555, of: Uin(1))
    book.forgetAliases()
    let other = book.learn(account: 556, of: Uin(1))
    #expect(other != before && book.uin(of: before) == nil)
  }

  @Test mutating func `an alias met before its number goes over to the contact of the number`() {
    let old = book.learn(account: 555, of: Uin(1))
    book.forgetAliases()
    _ = book.contact(Uin(9))
    let found = book.learn(account: 555, of: Uin(9))
    #expect(found == old && book.knownContact(Uin(9)) == old)
  }

  @Test mutating func `a group is found again by its number too`() {
    let before = book.learn(number: 777, of: Gid(1), code: GroupCode(2))
    book.forgetAliases()
    #expect(book.place(of: before) == nil)
    let after = book.learn(number: 777, of: Gid(3), code: GroupCode(4))
    #expect(after == before)
    #expect(book.place(of: before) == .init(gid: Gid(3), code: GroupCode(4)))
  }

  @Test mutating func `contacts and groups never share an identifier`() {
    let contact = book.contact(Uin(1))
    let group = book.group(Gid(1), code: GroupCode(1))
    #expect(contact.rawValue != group.rawValue)
  }
}
