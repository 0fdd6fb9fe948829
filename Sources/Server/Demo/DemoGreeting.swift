/// What one of the cast writes to the visitor unasked, soon after the sign-in.
struct DemoGreeting: Sendable {
  let speaker: DemoPerson
  let text: String

  /// One for each sign-in, in turn.
  static let all = [
    DemoGreeting(speaker: .wangxiaoer, text: "在吗？刚看到你上线 /微笑 晚上一起打球？"),
    DemoGreeting(
      speaker: .alice,
      text: "hi! when you have a minute: the notes are at https://example.invalid/notes"
    ),
    DemoGreeting(speaker: .mother, text: "吃饭了没有？\n天凉了，多穿一件。"),
    DemoGreeting(speaker: .xiaoming, text: "你终于来了！群里正说你呢，快去看看 /偷笑"),
    DemoGreeting(speaker: .cousin, text: "哥，周末爬山我可以带一个同学来吗？"),
  ]
}
