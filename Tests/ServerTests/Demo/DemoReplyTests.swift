import Chat
import Testing

@testable import Server

@Suite struct DemoReplyTests {
  @Test(arguments: ["", "   ", "\u{1B}[2J", "？？？", "👍🏽", "\u{202E}abc", "{word} {time}"])
  func `any line has an answer, without controls and without a gap`(line: String) {
    for seed in UInt64(0)..<40 {
      let answer = answer(to: line, seed: seed)
      #expect(!answer.isEmpty)
      #expect(!answer.contains("{"))
      #expect(!answer.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
  }

  @Test func `a very long word is not repeated`() {
    let line = String(repeating: "x", count: 5000)
    for seed in UInt64(0)..<40 { #expect(answer(to: line, seed: seed).count < 100) }
  }

  @Test func `the answer comes in the language of the line`() {
    for seed in UInt64(0)..<40 {
      #expect(
        !hasHan(answer(to: "thanks a lot", by: .xiaoming, seed: seed).replacing("/微笑", with: ""))
      )
      #expect(hasHan(answer(to: "多谢你", by: .alice, seed: seed)))
    }
  }

  @Test func `a word of the line comes back`() {
    #expect(answers(to: "昨天买了一台望远镜").contains { $0.contains("望远镜") })
    #expect(answers(to: "I bought a telescope").contains { $0.contains("telescope") })
  }

  @Test func `who asks for the time gets it`() {
    #expect(answers(to: "现在几点了").allSatisfy { $0.contains("9:05") })
    #expect(answers(to: "What time is it?").allSatisfy { $0.contains("9:05") })
  }

  @Test func `greetings, thanks and questions have answers of their own`() {
    let lines = ["你好", "谢谢", "为什么呢", "山上的雪很白"]
    let all = lines.map { answers(to: $0) }
    for (index, one) in all.enumerated() {
      for other in all[(index + 1)...] { #expect(one.isDisjoint(with: other)) }
    }
  }

  @Test func `a short word inside a longer one is not meant`() {
    #expect(!DemoReply.holds("this is it", oneOf: ["hi"]))
    #expect(DemoReply.holds("oh, hi!", oneOf: ["hi"]))
  }

  @Test func `nobody says the same twice running`() {
    var generator = DemoGenerator(seed: 7)
    let reply = DemoReply(speaker: .xiaoming, moment: morning)
    var last: String?
    for _ in 0..<50 {
      let answer = reply.answer(to: "你好", besides: last, using: &generator)
      #expect(answer != last)
      last = answer
    }
  }

  private let morning = DemoMoment(hour: 9, minute: 5)

  private func answer(to line: String, by speaker: DemoPerson = .xiaoming, seed: UInt64) -> String {
    var generator = DemoGenerator(seed: seed)
    return DemoReply(speaker: speaker, moment: morning)
      .answer(to: line, besides: nil, using: &generator)
  }

  private func answers(to line: String) -> Set<String> {
    Set((UInt64(0)..<60).map { answer(to: line, seed: $0) })
  }

  private func hasHan(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: DemoReply.isHan)
  }
}
