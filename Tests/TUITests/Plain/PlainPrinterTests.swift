import Chat
import Terminal
import Testing

@testable import TUI

struct PlainPrinterTests {
  /// A person who reads lines: everything of before is told.
  private func reader(_ ui: Scenario) -> PlainPrinter {
    var printer = PlainPrinter()
    _ = printer.lines(of: ui.state)
    return printer
  }

  @Test func `a talk line by line`() {
    let ui = Scenario()
    var printer = PlainPrinter()
    var lines = printer.lines(of: ui.state)
    func tell() {
      ui.ignoreEffects()
      lines += printer.lines(of: ui.state)
    }
    func enter(_ line: String) {
      lines.append(PlainPrinter.prompt(of: ui.state) + line)
      ui.send(.line(line))
      tell()
    }
    ui.receive(.xiaoming, "在吗？")
    ui.ignoreEffects()
    ui.receive(.project, from: World.wanger, "@阿杰 能晚半小时吗？\n北门见")
    tell()
    enter("/goto 项目组")
    enter("可以，三点半。")
    ui.deliver(.accepted)
    tell()
    enter("/nonsense")
    ui.service(.linkChanged(.relinking(attempt: 1, retryIn: .seconds(1))))
    tell()
    expectLines(lines, "plain")
  }

  @Test func `a message is a line with its time, its place and who wrote it, once`() {
    let ui = Scenario()
    var printer = reader(ui)
    ui.receive(.project, from: World.bob, [.text("@我 能晚半小时吗？")])
    ui.ignoreEffects()
    ui.receive(.bob, "see")
    ui.ignoreEffects()
    #expect(
      printer.lines(of: ui.state).suffix(2) == ["[12:49] 项目组 bob: @我 能晚半小时吗？", "[12:49] bob: see"]
    )
    #expect(printer.lines(of: ui.state).isEmpty)
  }

  @Test func `a message of mine is told when it is known what became of it`() {
    let ui = Scenario()
    ui.open(.bob)
    var printer = reader(ui)
    ui.send(.line("好的"))
    ui.ignoreEffects()
    let words = printer.lines(of: ui.state).filter { $0.contains("好的") }
    #expect(words.isEmpty)
    ui.service(.deliveryChanged(ui.lastSent, .accepted))
    #expect(printer.lines(of: ui.state) == ["[12:49] bob 我: 好的 (已送达)"])
  }

  @Test func `another presence of mine is told, as no status bar shows it`() {
    let ui = Scenario()
    var printer = reader(ui)
    ui.send(.line("/away"))
    ui.ignoreEffects()
    #expect(printer.lines(of: ui.state).isEmpty)
    ui.service(.ownPresenceChanged(.away))
    #expect(printer.lines(of: ui.state) == ["~ 状态：离开"])
    #expect(printer.lines(of: ui.state).isEmpty)
  }

  @Test func `the help of one command is a line, without keys`() {
    let ui = Scenario()
    var printer = reader(ui)
    ui.send(.line("/help reconnect"))
    #expect(printer.lines(of: ui.state) == ["命令", "  /reconnect  掉线后重新上线"])
  }

  @Test func `nothing is asked for while a message is on its way, unless the link is down`() {
    let ui = Scenario()
    ui.open(.bob)
    #expect(PlainPrinter.prompt(of: ui.state) == "bob> ")
    ui.send(.line("好的"))
    ui.ignoreEffects()
    #expect(PlainPrinter.prompt(of: ui.state) == "")
    ui.service(.deliveryChanged(ui.lastSent, .accepted))
    #expect(PlainPrinter.prompt(of: ui.state) == "bob> ")
    ui.service(.linkChanged(.relinking(attempt: 1, retryIn: .seconds(1))))
    ui.send(.line("再见"))
    ui.ignoreEffects()
    #expect(PlainPrinter.prompt(of: ui.state) == "bob> ")
  }

  @Test func `a message that fails is told with the reason, and again when it is sent again`() {
    let ui = Scenario()
    ui.open(.bob)
    var printer = reader(ui)
    ui.send(.line("好的"))
    ui.ignoreEffects()
    _ = printer.lines(of: ui.state)
    ui.service(.deliveryChanged(ui.lastSent, .failed(.linkDown)))
    #expect(printer.lines(of: ui.state).first == "[12:49] bob 我: 好的 (没有发出：连接中断)")
    ui.send(.line("/resend"))
    ui.ignoreEffects()
    _ = printer.lines(of: ui.state)
    ui.service(.deliveryChanged(ui.lastSent, .accepted))
    #expect(printer.lines(of: ui.state).contains("[12:49] bob 我: 好的 (已送达)"))
  }

  @Test func `a search lists what it finds, a reply is sent at once`() {
    let ui = Scenario()
    ui.open(.bob)
    ui.receive(.bob, "北门 1")
    ui.receive(.bob, "south")
    ui.receive(.bob, "北门 2")
    ui.ignoreEffects()
    var printer = reader(ui)
    ui.send(.line("/search 北门"))
    #expect(
      printer.lines(of: ui.state).suffix(2)
        == ["2020-11-22 12:49 bob: 北门 1", "2020-11-22 12:49 bob: 北门 2"]
    )
    ui.send(.line("/reply 2 north"))
    #expect(ui.sentTexts() == ["> bob: south\nnorth"])
    ui.send(.line("/reply 2"))
    #expect(printer.lines(of: ui.state).contains { $0.contains("/reply N TEXT") })
  }

  @Test func `commands show what they show on the screen`() {
    let ui = Scenario()
    var printer = reader(ui)
    ui.send(.line("/list"))
    let list = printer.lines(of: ui.state)
    #expect(list.contains { $0.hasSuffix("bob (离开)") }, "\(list)")
    #expect(list.contains { $0.hasPrefix("群") })
    ui.send(.line("/nonsense"))
    #expect(printer.lines(of: ui.state).first?.hasPrefix("! 没有命令 /nonsense") == true)
    ui.send(.line("/help"))
    let help = printer.lines(of: ui.state)
    #expect(
      help.contains { $0.contains("/msg NAME TEXT") } && !help.contains { $0.contains("Alt-") }
    )
  }

  @Test func `a refused line does not come back with the next one`() {
    let ui = Scenario()
    ui.open(.bob)
    ui.send(.line("/nonsense"))
    ui.send(.line("好的"))
    ui.ignoreEffects()
    #expect(ui.state.conversation?.scrollback.entries.count == 1)
    #expect(ui.typed.isEmpty)
  }

  @Test func `the prompt names the open conversation, and opening one tells what waits`() {
    let ui = Scenario()
    ui.receive(.project, from: World.bob, [.text("x")])
    ui.ignoreEffects()
    var printer = reader(ui)
    #expect(PlainPrinter.prompt(of: ui.state) == "> ")
    ui.open(.bob)
    #expect(PlainPrinter.prompt(of: ui.state) == "bob> ")
    #expect(printer.lines(of: ui.state) == ["-- bob", "未读: 项目组 1"])
  }

  @Test func `a lost link is one line, not one for each try`() {
    let ui = Scenario()
    var printer = reader(ui)
    ui.service(.linkChanged(.relinking(attempt: 1, retryIn: nil)))
    #expect(printer.lines(of: ui.state).first?.hasPrefix("~ 连接中断") == true)
    ui.service(.linkChanged(.relinking(attempt: 2, retryIn: nil)))
    #expect(printer.lines(of: ui.state).isEmpty)
    ui.service(.linkChanged(.online))
    #expect(printer.lines(of: ui.state) == ["~ 连接 OK"])
  }

  @Test func `how many percent of a file have come is not worth a line`() {
    let ui = Scenario()
    var printer = reader(ui)
    func tell(_ progress: Transfer.Progress) -> [String] {
      ui.service(
        .transferChanged(
          Transfer(
            id: Transfer.ID(1),
            conversation: .bob,
            direction: .incoming,
            kind: .offline,
            name: "a.zip",
            size: 100,
            progress: progress
          )
        )
      )
      ui.ignoreEffects()
      return printer.lines(of: ui.state)
    }
    #expect(tell(.offered).last?.contains("/get 1") == true)
    #expect(tell(.running(10)).isEmpty)
    #expect(tell(.done(path: "/tmp/a.zip")) == ["[12:49] bob -- [文件 1] a.zip 100：已存到 /tmp/a.zip"])
  }

  @Test(arguments: PropertyTests.hostile)
  func `nothing of others reaches a line raw, and line ends begin lines of their own`(text: String)
  {
    let ui = Scenario()
    var printer = reader(ui)
    ui.service(.contactLearned(Contact(id: ContactID(950), nick: text)))
    ui.receive(.contact(ContactID(950)), text)
    ui.ignoreEffects()
    for line in printer.lines(of: ui.state) {
      let isSafe = line.unicodeScalars.allSatisfy {
        switch $0.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
        case .format: $0 == "\u{200D}"
        default: true
        }
      }
      #expect(isSafe, "\(line.debugDescription)")
    }
  }

  @Test func `every text can be read from the lines`() {
    let ui = Scenario()
    var printer = reader(ui)
    ui.receive(.bob, "第一行\n第二行 a|b")
    ui.ignoreEffects()
    #expect(printer.lines(of: ui.state).suffix(2) == ["[12:49] bob: 第一行", "  第二行 a|b"])
  }

  @Test func `without signing in a line answers the captcha alone, and a failure ends it`() throws {
    let ui = Scenario(isSignedIn: false)
    var form = SignInForm(
      prefill: SignInPrefill(server: "127.0.0.1:1", account: "10001", password: Secret("x"))
    )
    _ = form.submit()
    ui.state.signIn = form
    #expect(!ui.state.takesLines)
    ui.send(.line("早了"))
    let challenge = CaptchaChallenge(image: [1])
    ui.service(.captchaRequired(challenge))
    #expect(ui.state.takesLines)
    ui.send(.line("k7p4"))
    ui.expectEffects([.request(.answerCaptcha("k7p4"))])
    ui.service(.signInFailed(.wrongPassword))
    var printer = PlainPrinter()
    _ = printer.lines(of: ui.state)
    #expect(printer.failure?.hasPrefix("密码不对") == true)
  }
}
