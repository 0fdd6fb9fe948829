import Chat
import Terminal
import Testing

@testable import TUI

/// Messages that the server has not accepted outlive the program.
struct UnsentTests {
  private let owner = KeptConversation.Owner(server: "", account: 10001)
  private let downLink = Link.relinking(attempt: 1, retryIn: nil)

  /// Signed in, with what the run before left; 小明's number is known.
  private func started(with kept: [KeptConversation] = []) -> Scenario {
    let ui = Scenario()
    ui.service(.numberLearned(.xiaoming, 10002))
    ui.send(.conversationsLoaded(kept, of: owner))
    return ui
  }

  private func left(_ messages: KeptMessage...) -> [KeptConversation] {
    [KeptConversation(.contact(10002), unsent: messages)]
  }

  private func waitToKeep(_ ui: Scenario) {
    ui.wait(until: Timestamp(ui.state.now.seconds + 5))
  }

  private func unsent(_ ui: Scenario) -> [KeptMessage] { ui.kept?.flatMap(\.unsent) ?? [] }

  @Test func `what is written while the link is down is kept as not sent`() {
    let ui = started()
    ui.service(.linkChanged(downLink))
    ui.open(.xiaoming)
    ui.enter("在吗/微笑")
    ui.ignoreEffects()
    let writtenAt = ui.state.now
    waitToKeep(ui)
    let segments = [Segment.text("在吗"), .face(number: 14, name: "微笑")]
    #expect(unsent(ui) == [KeptMessage(segments, sentAt: writtenAt)])
  }

  @Test(arguments: [
    (Delivery.sending, true), (.unconfirmed, true), (.failed(.linkDown), false),
  ])
  func `what was on its way may have arrived until it has failed`(
    delivery: Delivery,
    mayHaveArrived: Bool
  ) {
    let ui = started()
    ui.open(.xiaoming)
    ui.enter("hi")
    ui.ignoreEffects()
    ui.deliver(delivery)
    waitToKeep(ui)
    #expect(unsent(ui).map(\.mayHaveArrived) == [mayHaveArrived])
  }

  @Test func `what was accepted is not kept`() {
    let ui = started()
    ui.open(.xiaoming)
    ui.enter("hi")
    ui.ignoreEffects()
    ui.deliver(.accepted)
    waitToKeep(ui)
    #expect(ui.kept == [])
  }

  @Test func `what is no picture is not kept`() {
    let ui = started()
    ui.open(.xiaoming)
    ui.enter("/img /etc/passwd")
    ui.ignoreEffects()
    ui.service(.deliveryChanged(.composed(ui.state.composedCount), .failed(.noPicture)))
    waitToKeep(ui)
    #expect(ui.kept == [])
  }

  @Test func `the link coming back is kept at once: what waited may be on its way`() {
    let ui = started()
    ui.service(.linkChanged(downLink))
    ui.open(.xiaoming)
    ui.enter("hi")
    ui.ignoreEffects()
    waitToKeep(ui)
    #expect(unsent(ui).map(\.mayHaveArrived) == [false])
    ui.service(.linkChanged(.online))
    ui.ignoreEffects()
    #expect(unsent(ui).map(\.mayHaveArrived) == [true])
  }

  @Test func `what was left over is told, stands unopened in its conversation, and is not sent`() {
    let message = KeptMessage([.text("在吗")], sentAt: Calendar.moment(9, 30))
    let ui = started(with: left(message))
    ui.expectEffects([])
    #expect(ui.rows[23].contains("上次有 1 条没发出"))
    #expect(ui.state.active == [.xiaoming])
    #expect(ui.state.queued.isEmpty)
    ui.open(.xiaoming)
    #expect(ui.rows.contains { $0.contains("09:30") && $0.contains("在吗") && $0.hasSuffix("! ") })
  }

  @Test func `it waits until its conversation is known`() {
    let ui = Scenario()
    let message = KeptMessage([.text("在吗")], sentAt: Calendar.moment(9, 30))
    ui.send(.conversationsLoaded(left(message), of: owner))
    #expect(ui.state.active.isEmpty)
    ui.service(.numberLearned(.xiaoming, 10002))
    #expect(ui.state.active == [.xiaoming])
  }

  @Test func `what may have arrived is marked as such`() {
    let message = KeptMessage([.text("hi")], sentAt: Calendar.moment(9, 30), mayHaveArrived: true)
    let ui = started(with: left(message))
    ui.open(.xiaoming)
    #expect(ui.rows.contains { $0.contains("hi") && $0.hasSuffix("? ") })
  }

  @Test func `the outbox lists what was left over`() {
    let ui = started(with: left(KeptMessage([.text("在吗")], sentAt: Calendar.moment(9, 30))))
    ui.open(.bob)
    ui.ignoreEffects()
    ui.enter("/outbox")
    #expect(ui.rows.contains { $0.contains("小明") && $0.contains("在吗") })
    #expect(ui.rows.contains { $0.contains("上次退出时还没发") })
  }

  @Test func `what was given up is told by no run and no outbox`() {
    let ui = started(with: left(KeptMessage([.text("在吗")], sentAt: Calendar.moment(9, 30))))
    ui.enter("/outbox drop")
    ui.ignoreEffects()
    #expect(ui.rows[23].contains("放弃了没发出的 1 条"))
    #expect(ui.kept == [])
    ui.enter("/outbox")
    #expect(!ui.rows.contains { $0.contains("在吗") })
  }

  @Test func `what is waiting is not given up`() {
    let ui = started()
    ui.open(.xiaoming)
    ui.ignoreEffects()
    ui.enter("hello")
    ui.ignoreEffects()
    ui.deliver(.sending)
    ui.enter("/outbox drop")
    #expect(ui.rows[23].contains("没有可放弃的"))
  }

  @Test func `/resend sends it, and the file forgets it as soon as it was accepted`() {
    let ui = started(with: left(KeptMessage([.text("在吗")], sentAt: Calendar.moment(9, 30))))
    ui.open(.xiaoming)
    ui.enter("/resend")
    #expect(ui.sentTexts() == ["在吗"])
    #expect(unsent(ui).map(\.mayHaveArrived) == [true])
    ui.deliver(.accepted)
    #expect(ui.kept == [])
  }

  @Test func `s sends a picture of before from its file`() {
    let picture = KeptMessage(
      [.picture(Attachment(name: "cat.png"))],
      sentAt: Calendar.moment(9, 30),
      picturePath: "/tmp/cat.png"
    )
    let ui = started(with: left(picture))
    ui.open(.xiaoming)
    ui.press(.alt("o"), .character("s"))
    guard case .request(.transfers(.sendPicture(let again, path: "/tmp/cat.png"))) = ui.lastEffect
    else {
      Issue.record("the picture was not sent")
      return
    }
    #expect(again.segments == picture.segments)
    ui.ignoreEffects()
  }

  @Test func `what is left over is kept on until it is sent`() {
    let old = KeptMessage([.text("old")], sentAt: Calendar.moment(9, 30))
    let ui = started(with: left(old))
    ui.open(.xiaoming)
    ui.type("n")
    waitToKeep(ui)
    #expect(ui.kept == [KeptConversation(.contact(10002), draft: "n", unsent: [old])])
  }

  @Test func `opening a conversation asks for the number, for the link may be gone later`() {
    let ui = started()
    ui.press(.alt("k"))
    ui.type("bob")
    ui.press(Key(.enter))
    ui.expectEffects([.request(.learnNumber(.bob))])
  }

  @Test func `a number is asked for when the link is up, not before`() {
    let ui = started()
    ui.service(.linkChanged(downLink))
    ui.open(.bob)
    ui.type("d")
    ui.expectEffects([])
    ui.service(.linkChanged(.online))
    ui.expectEffects([.request(.learnNumber(.bob))])
  }
}
