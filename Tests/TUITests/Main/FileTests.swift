import Chat
import Imaging
import Terminal
import Testing

@testable import TUI

/// Pictures and files.
struct FileTests {
  private func offer(
    _ progress: Transfer.Progress = .offered,
    direction: Transfer.Direction = .incoming
  ) -> Transfer {
    Transfer(
      id: Transfer.ID(3),
      conversation: .xiaoming,
      direction: direction,
      kind: .offline,
      name: "a.zip",
      size: 56_321,
      progress: progress
    )
  }

  @Test func `an offered file is a line that says what to do`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.service(.transferChanged(offer()))
    ui.expectEffects([.bell])
    #expect(ui.rows.contains { $0.contains("[文件 3] a.zip 55K：/get 3 接收") })
  }

  @Test func `progress changes the line in place`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.service(.transferChanged(offer()))
    ui.ignoreEffects()
    ui.service(.transferChanged(offer(.running(28_160))))
    #expect(ui.rows.contains { $0.contains("[文件 3] a.zip 55K：49%") })
    ui.service(.transferChanged(offer(.done(path: "/home/me/a.zip"))))
    #expect(ui.rows.count { $0.contains("[文件 3]") } == 1)
    #expect(ui.rows.contains { $0.contains("已存到 /home/me/a.zip") })
  }

  @Test func `the file that is offered is taken under a safe name`() {
    let ui = Scenario()
    var transfer = offer()
    transfer.name = "../..\u{1B}/.profile"
    ui.service(.transferChanged(transfer))
    ui.ignoreEffects()
    ui.enter("/get")
    ui.expectEffects([.request(.transfers(.accept(transfer.id, path: "profile")))])
  }

  @Test func `what a friend did with a file that I left is a line`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.service(.leftFileAnswered(by: World.xiaoming, name: "a.zip", isTaken: true))
    ui.service(.leftFileAnswered(by: World.xiaoming, name: "b.zip", isTaken: false))
    #expect(ui.rows.contains { $0.contains("-- 对方收下了 a.zip") })
    #expect(ui.rows.contains { $0.contains("-- 对方不要 b.zip") })
  }

  @Test func `what is not offered cannot be taken`() {
    let ui = Scenario()
    ui.service(.transferChanged(offer(.running(1), direction: .outgoing)))
    ui.enter("/get 3")
    ui.expectEffects([])
    #expect(ui.typed == "/get 3")
    ui.press(.control("u"))
    ui.enter("/cancel")
    ui.expectEffects([.request(.transfers(.cancel(Transfer.ID(3))))])
  }

  @Test func `a sent picture has its place at once and is sent again from its file`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.enter("/img /tmp/cat.png")
    let id = MessageID.composed(ui.state.composedCount)
    guard case .message(let message) = ui.state.conversation?.scrollback.entries.last else {
      Issue.record("nothing was said")
      return
    }
    ui.expectEffects([.request(.transfers(.sendPicture(message, path: "/tmp/cat.png")))])
    #expect(ui.rows.contains { $0.contains("[图片 cat.png]") })
    ui.service(.deliveryChanged(id, .failed(.linkDown)))
    ui.enter("/resend")
    ui.ignoreEffects { effect in
      if case .request(.transfers(.sendPicture(let again, "/tmp/cat.png"))) = effect {
        again.id == id
      } else {
        false
      }
    }
    ui.expectEffects([])
  }

  @Test func `what is no picture is told as such`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.enter("/img /etc/passwd")
    ui.ignoreEffects()
    ui.service(.deliveryChanged(.composed(ui.state.composedCount), .failed(.noPicture)))
    #expect(ui.rows[23].contains("没有发出：不是图片，要 JPEG、PNG、GIF 或 BMP"))
  }

  @Test func `a picture of mine is shown as the other side sees it`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.enter("/img /tmp/cat.png")
    ui.ignoreEffects()
    let id = PictureID(4)
    ui.service(
      .transferChanged(
        Transfer(
          id: Transfer.ID(1),
          conversation: .xiaoming,
          direction: .outgoing,
          kind: .picture,
          name: "cat.png",
          progress: .done(path: nil),
          message: .composed(ui.state.composedCount),
          picture: id
        )
      )
    )
    ui.expectEffects([.request(.transfers(.loadPicture(id)))])
    ui.service(.pictureLoaded(id, checkers))
    ui.send(.pictureDecoded(.message(id), DecodedPicture(checkers)))
    #expect(ui.rows.contains { $0.contains("[图片 8x8 ") })
  }

  @Test func `a picture is fetched, told by its size, and drawn where that is wished`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    let id = PictureID(9)
    ui.receive(.xiaoming, [.picture(Attachment(id: id, name: "x.png"))])
    ui.ignoreEffects { $0 == .bell }
    ui.expectEffects([.request(.transfers(.loadPicture(id)))])
    ui.service(.pictureLoaded(id, checkers))
    ui.send(.pictureDecoded(.message(id), DecodedPicture(checkers)))
    #expect(ui.rows.contains { $0.contains("[图片 8x8 ") })
    #expect(!ui.rows.joined().contains("▀"))
    ui.enter("/pictures quadrants")
    #expect(ui.rows.contains { $0.contains("█") || $0.contains("▚") || $0.contains("▞") })
    ui.ignoreEffects()
  }

  @Test func `a picture that does not come is said so`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.receive(.xiaoming, [.picture(Attachment(id: PictureID(9), name: "x.png"))])
    ui.ignoreEffects()
    ui.service(.pictureFailed(PictureID(9), .transport(reason: "reset")))
    #expect(ui.rows.contains { $0.contains("[图片 x.png 取不到]") })
  }

  @Test func `bytes that are no picture are told by their length and can be saved`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    let id = PictureID(9)
    ui.receive(.xiaoming, [.picture(Attachment(id: id, name: "x.png"))])
    ui.ignoreEffects()
    ui.service(.pictureLoaded(id, [1, 2, 3]))
    ui.send(.pictureDecoded(.message(id), DecodedPicture([1, 2, 3])))
    #expect(ui.rows.contains { $0.contains("[图片 3]") })
    ui.enter("/save /tmp/x")
    ui.expectEffects([.saveFile([1, 2, 3], path: "/tmp/x", opens: false)])
  }

  @Test func `a face is shown as it is typed`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.receive(.xiaoming, [.text("好"), .face(number: 14, name: "微笑")])
    ui.ignoreEffects()
    #expect(ui.rows.contains { $0.contains("好/微笑") })
  }

  @Test func `a typed face is sent as one, also at the start of a line`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.enter("/微笑好的/再见")
    let message = ui.state.conversation?.scrollback.entries.last
    guard case .message(let message) = message else {
      Issue.record("nothing was said")
      return
    }
    #expect(
      message.segments == [
        .face(number: 14, name: "微笑"), .text("好的"), .face(number: 88, name: "再见"),
      ]
    )
    ui.ignoreEffects()
  }

  @Test func `a doubled slash sends the name of a face as text`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.enter("//微笑")
    #expect(ui.sentTexts() == ["/微笑"])
  }

  @Test(arguments: [("好/wx", "好/微笑"), ("/微", "/微笑"), ("hi /zaij", "hi /再见")])
  func `faces are completed by name and by pinyin`(typed: String, completed: String) {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.type(typed)
    ui.press(Key(.tab))
    #expect(ui.typed == completed)
  }

  @Test(arguments: [
    (UInt64(640), "640"), (89_088, "87K"), (1 << 20, "1.0M"), (3 << 30, "3.0G"),
    (1_047_552, "1023K"),
  ])
  func `sizes are short`(bytes: UInt64, text: String) {
    #expect(FileSize.short(bytes) == text)
  }

  /// A BMP file of 8 by 8 pixels, left half black, right half white.
  private var checkers: [UInt8] {
    var file: [UInt8] = Array("BM".utf8)
    func little(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) }
    }
    file += little(54 + 192, 4) + little(0, 4) + little(54, 4)
    file += little(40, 4) + little(8, 4) + little(8, 4) + little(1, 2) + little(24, 2)
    file += little(0, 4) + little(192, 4) + little(2835, 4) + little(2835, 4) + little(0, 8)
    for _ in 0..<8 {
      file += [UInt8](repeating: 0, count: 12) + [UInt8](repeating: 255, count: 12)
    }
    return file
  }
}
