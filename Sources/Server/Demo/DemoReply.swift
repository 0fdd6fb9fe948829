/// Finds something to answer to a line; pure, so that a seed and a line give one answer.
struct DemoReply {
  let speaker: DemoPerson
  let moment: DemoMoment

  /// The answer; other than `last`, so that nobody says the same twice running.
  func answer(
    to line: String,
    besides last: String?,
    using generator: inout DemoGenerator
  ) -> String {
    let isChinese = Self.isChinese(line, or: speaker)
    let templates = templates(for: line.lowercased(), isChinese: isChinese)
    let answers = templates.compactMap { fill($0, line: line, isChinese: isChinese) }
    let fresh = answers.filter { $0 != last }
    let choices = fresh.isEmpty ? answers : fresh
    let answer = choices.randomElement(using: &generator) ?? "/微笑"
    guard speaker.manner == .family, isChinese, generator.chance(1, in: 3) else { return answer }
    return answer + "\n" + (Self.care.randomElement(using: &generator) ?? "")
  }

  private func templates(for line: String, isChinese: Bool) -> [String] {
    if let rule = DemoReplyRule.all.first(where: { Self.holds(line, oneOf: $0.words) }) {
      return isChinese ? rule.chinese : rule.english
    }
    if Self.isQuestion(line) { return isChinese ? Self.pondering.0 : Self.pondering.1 }
    return isChinese ? Self.echoes.0 : Self.echoes.1
  }

  /// `nil` when the line has no word to fill in.
  private func fill(_ template: String, line: String, isChinese: Bool) -> String? {
    var text = template
    if text.contains("{word}") {
      guard let word = DemoWord.find(in: line, isChinese: isChinese) else { return nil }
      text = text.replacing("{word}", with: word)
    }
    let part = isChinese ? moment.part.chinese : moment.part.english
    return text.replacing("{time}", with: moment.clock).replacing("{part}", with: part)
      .replacing("{name}", with: speaker.nick)
  }

  /// Answers what was asked in a question that no rule knows; the last of each needs no word.
  private static let pondering = (
    [
      "{word}？让我想想……应该可以。", "你说{word}？我也想知道，问问群里吧。",
      "好问题，我查一下再告诉你。",
    ],
    [
      "{word}? let me think… I would say yes", "about {word} I am not sure, ask the group",
      "good question, I will look it up",
    ]
  )
  private static let echoes = (
    [
      "{word}？展开说说 /微笑", "嗯，{word}这事我记下了。", "你一说{word}，我就想起上个月了。",
      "{word}！然后呢？", "收到。", "嗯嗯，有道理。",
    ],
    [
      "{word}? tell me more /微笑", "noted: {word}", "funny, I was just reading about {word}",
      "{word}! and then?", "got it", "makes sense to me",
    ]
  )
  private static let care = ["记得早点睡。", "多喝水。", "别太累了。"]
}
