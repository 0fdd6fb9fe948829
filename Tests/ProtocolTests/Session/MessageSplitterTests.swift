import Chat
import Testing

@testable import WebQQProtocol

@Suite struct MessageSplitterTests {
  private func text(_ parts: [[ContentSegment]]) -> String {
    parts.joined().map { segment in
      switch segment {
      case .text(let text): text
      case .face(let number): "<\(number)>"
      case .font, .picture, .unsupported: ""
      }
    }.joined()
  }

  private func sizes(_ parts: [[ContentSegment]]) -> [Int] { parts.map { Content($0).textSize } }

  @Test func `nothing to send makes no parts`() {
    #expect(MessageSplitter.parts(of: []).isEmpty)
    #expect(MessageSplitter.parts(of: [.text("")]).isEmpty)
    #expect(MessageSplitter.parts(of: [.unsupported(kind: "x")]).isEmpty)
  }

  @Test(arguments: [1, 4_095, 4_096])
  func `what fits stays in one part`(count: Int) {
    let text = String(repeating: "x", count: count)
    #expect(MessageSplitter.parts(of: [.text(text)]) == [[.text(text)]])
  }

  @Test func `one byte too many makes a second part`() {
    let parts = MessageSplitter.parts(of: [.text(String(repeating: "x", count: 4_097))])
    #expect(sizes(parts) == [4_096, 1])
  }

  @Test func `a cut is after a line end where there is one`() {
    let line = String(repeating: "x", count: 3_000) + "\n"
    let parts = MessageSplitter.parts(of: [.text(line + line + line)])
    #expect(sizes(parts) == [3_001, 3_001, 3_001])
    #expect(text(parts) == line + line + line)
  }

  @Test(arguments: ["汉", "👍🏽", "👨‍👩‍👧", "é", "🇨🇳"])
  func `no character is cut in two`(character: String) {
    let whole = "x" + String(repeating: character, count: 3_000)
    let parts = MessageSplitter.parts(of: [.text(whole)])
    #expect(text(parts) == whole && sizes(parts).allSatisfy { $0 <= 4_096 })
    for part in parts {
      #expect(text([part]).allSatisfy { String($0) == character || $0 == "x" })
    }
  }

  @Test func `a character longer than a part is cut between its scalars`() {
    let zalgo = "a" + String(repeating: "\u{301}", count: 5_000)
    let parts = MessageSplitter.parts(of: [.text("b"), .text(zalgo)])
    #expect(sizes(parts).allSatisfy { $0 <= 4_096 })
    #expect(text(parts).unicodeScalars.elementsEqual(("b" + zalgo).unicodeScalars))
  }

  @Test func `faces are kept where they are`() {
    let long = String(repeating: "x", count: 4_000)
    let segments: [Segment] = [
      .text(long), .face(number: 14, name: nil), .text(long), .face(number: 1, name: nil),
    ]
    let parts = MessageSplitter.parts(of: segments)
    #expect(text(parts) == "\(long)<14>\(long)<1>" && parts.count == 2)
  }

  @Test func `random texts come out whole`() {
    var random = SeededRandom(seed: 7)
    let alphabet = ["a", "汉", "\n", "👨‍👩‍👧", "e\u{301}", " ", "😀"]
    for _ in 0..<100 {
      let count = Int.random(in: 0...4_000, using: &random)
      let whole = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
      let parts = MessageSplitter.parts(of: [.text(whole)])
      #expect(text(parts) == whole && sizes(parts).allSatisfy { $0 <= 4_096 })
    }
  }
}
