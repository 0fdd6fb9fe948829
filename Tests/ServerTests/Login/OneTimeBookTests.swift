import Testing

@testable import Server

struct OneTimeBookTests {
  private var book = OneTimeBook<Int>(lifetime: .seconds(180), capacity: 3)

  @Test func `a promise is kept once`() {
    var book = book
    book.add(7, for: "a", at: .zero)
    #expect(book.take("b", at: .zero) == nil)
    #expect(book.take("a", at: .seconds(179)) == 7)
    #expect(book.take("a", at: .seconds(179)) == nil)
  }

  @Test func `a promise ends with its time`() {
    var book = book
    book.add(7, for: "a", at: .zero)
    #expect(book.take("a", at: .seconds(180)) == nil)
  }

  @Test func `beyond the capacity the oldest is forgotten`() {
    var book = book
    for (number, token) in ["a", "b", "c", "d"].enumerated() {
      book.add(number, for: token, at: .zero)
    }
    #expect(book.take("a", at: .zero) == nil)
    #expect(book.take("b", at: .zero) == 1)
    #expect(book.take("d", at: .zero) == 3)
  }
}
