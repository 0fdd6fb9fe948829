import Chat
import Testing

@testable import TUI

struct MessagePartsTests {
  @Test func `a short text is one part, as it is`() {
    #expect(MessageParts.split("a\nb ") == ["a\nb "])
  }

  @Test func `a long line is cut at blanks`() {
    let words = (0..<400).map { "w\($0)" }
    let parts = MessageParts.split(words.joined(separator: " "))
    #expect(parts.count > 1)
    #expect(parts.flatMap { $0.split(separator: " ").map(String.init) } == words)
  }

  @Test func `Han without any blank is cut between characters`() {
    let text = String(repeating: "长", count: 1000)
    let parts = MessageParts.split(text)
    #expect(parts.joined() == text)
    #expect(parts.allSatisfy { $0.utf8.count <= MessageParts.limit })
  }

  @Test func `a face or a doubled slash is not torn apart`() {
    let text = String(repeating: "长", count: 332) + "ab/微笑"
    #expect(MessageParts.split(text).last == "/微笑")
    let slashes = String(repeating: "长", count: 333) + "//x"
    #expect(MessageParts.split(slashes).last == "//x")
    #expect(Face.all.allSatisfy { ($0.name?.count ?? 0) < MessageParts.longestFace })
  }

  @Test func `a character longer than a message is cut between its scalars`() {
    let text = "a" + String(repeating: "\u{301}", count: 2000)
    let parts = MessageParts.split(text)
    #expect(parts.joined().unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(parts.allSatisfy { $0.utf8.count <= MessageParts.limit })
  }

  @Test func `parts of blanks alone are left out`() {
    let text = "a" + String(repeating: "\n", count: 3000) + "b"
    #expect(MessageParts.split(text).allSatisfy { !$0.allSatisfy(\.isWhitespace) })
  }
}
