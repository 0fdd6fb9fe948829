import Chat
import Terminal
import Testing

@testable import TUI

extension Scenario {
  /// A morning in the project's group: three messages came while one was elsewhere, and two were
  /// answered.
  static func morning(
    columns: Int,
    rows: Int,
    environment: Environment = .chinese
  ) -> Scenario {
    let ui = Scenario(size: Size(rows: rows, columns: columns), environment: environment)
    ui.meetPeople()
    ui.talkInGroup()
    ui.open(.hanmeimei)
    ui.receive(.project, from: World.wanger, "> 小明: 时间：下午三点，北门集合。", at: Calendar.moment(12, 47))
    ui.receive(.project, from: World.wanger, "@阿杰 能晚半小时吗？", at: Calendar.moment(12, 47))
    ui.expectEffects([.bell])
    ui.receive(
      .project,
      from: World.bob,
      "see https://example.invalid/doc/plan.html",
      at: Calendar.moment(12, 48)
    )
    ui.press(.alt("2"))
    return ui
  }

  /// Sends what the morning was answered with; the second message is still on its way.
  func answer() {
    let sentAt = state.now
    state.now = Calendar.moment(12, 48)
    enter("可以，三点半。")
    ignoreEffects()
    deliver(.accepted)
    state.now = sentAt
    enter("I will bring the printed plan.")
    ignoreEffects()
  }

  private func meetPeople() {
    open(.xiaoming)
    open(.project)
    receive(.classmates, from: World.wanger, "今年聚会")
    for _ in 0..<120 { receive(.classmates, from: World.wanger, "来") }
    open(.hanmeimei)
    receive(.bob, "lunch?")
    expectEffects([.bell])
    receive(.xiaoming, "在吗？")
    expectEffects([.bell])
    receive(.xiaoming, "发你了")
    expectEffects([.bell])
    open(.project)
  }

  private func talkInGroup() {
    receive(
      .project,
      from: World.alice,
      "hello, the build is green again, please pull and try it on the arm box",
      at: Calendar.moment(12, 31)
    )
    receive(
      .project,
      from: World.xiaoming,
      "大家好，今天天气不错，我们去公园散步吧，顺便讨论一下下周的计划，如果没有意见就这么定了。",
      at: Calendar.moment(12, 33)
    )
    receive(
      .project,
      from: World.xiaoming,
      "时间：下午三点，北门集合。",
      at: Calendar.moment(12, 33)
    )
    receive(
      .project,
      from: World.hanmeimei,
      [.picture(Attachment(name: "640x480 87K")), .text(" "), .face(number: 14, name: "微笑")],
      at: Calendar.moment(12, 40)
    )
    service(.unsupportedReceived(kind: "shake_message", conversation: .project))
  }
}
