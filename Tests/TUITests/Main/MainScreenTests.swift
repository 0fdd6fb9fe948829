import Chat
import Terminal
import Testing

@testable import TUI

/// The screens as a person sees them.
struct MainScreenTests {
  /// A morning in the project's group, with things unread elsewhere.
  private func busyMorning(
    columns: Int,
    rows: Int,
    environment: Environment = .chinese
  ) -> Scenario {
    let ui = Scenario(size: Size(rows: rows, columns: columns), environment: environment)
    ui.receive(.xiaoming, "在吗？", at: Calendar.moment(9, 2))
    ui.expectEffects([.bell])
    ui.receive(
      .project,
      from: World.alice,
      "hello, the build is green again, please pull and try it on the arm box",
      at: Calendar.moment(12, 31)
    )
    ui.receive(.classmates, from: World.wanger, "hi")
    for _ in 0..<120 { ui.receive(.classmates, from: World.wanger, "聚会") }
    ui.receive(.hanmeimei, "好的", at: Calendar.moment(11, 0))
    ui.ignoreEffects()
    ui.open(.hanmeimei)
    ui.receive(.bob, "see you")
    ui.expectEffects([.bell])
    ui.receive(.xiaoming, "发你了")
    ui.expectEffects([.bell])
    ui.receive(.stranger, "你好，我是新同事")
    ui.ignoreEffects()
    ui.press(.alt("2"))
    ui.ignoreEffects()
    ui.receive(
      .project,
      from: World.xiaoming,
      "大家好，今天天气不错，我们去公园散步吧，顺便讨论一下下周的计划，如果没有意见就这么定了。",
      at: Calendar.moment(12, 33)
    )
    ui.receive(.project, from: World.xiaoming, "时间：下午三点，北门集合。", at: Calendar.moment(12, 33))
    ui.receive(
      .project,
      from: World.hanmeimei,
      [.picture(label: "640x480 87K"), .text(" "), .face(number: 14, name: "微笑")],
      at: Calendar.moment(12, 40)
    )
    ui.service(.unsupportedReceived(kind: "shake_message", conversation: .project))
    ui.press(.alt("1"), .alt("/"))
    return ui
  }

  @Test(arguments: [(80, 24), (100, 30), (160, 45), (40, 15), (20, 5), (60, 16), (19, 4)])
  func `a group at every size`(columns: Int, rows: Int) {
    let ui = busyMorning(columns: columns, rows: rows)
    print(ui.frame.text())
  }
}
