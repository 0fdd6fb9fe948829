import Chat
import TUI
import Terminal
import Testing

struct SignInEditingTests {
  @Test func `a paste of several lines becomes one`() {
    var ui = SignInScenario(SignInPrefill())
    ui.press(.paste("qq.example\r\n.lan\n\u{1B}[31m"))
    #expect(ui.rows[3].contains("[ qq.example.lan[31m "))
    #expect(ui.effects.isEmpty)
  }

  @Test func `Tab goes through all fields and comes round`() {
    var ui = SignInScenario(SignInPrefill())
    let labels = ["Server", "Account", "Password"]
    for label in labels {
      ui.expectFocus(inRowWith: label)
      ui.press(.tab)
    }
    ui.press(.tab, .tab, .tab, .tab)
    ui.expectFocus(inRowWith: "Server")
  }

  @Test func `Shift-Tab, Up and Down go through the fields too`() {
    var ui = SignInScenario(SignInPrefill())
    ui.press(.down, .down)
    ui.expectFocus(inRowWith: "Password")
    ui.press(Key(.tab, .shift))
    ui.expectFocus(inRowWith: "Account")
    ui.press(.up)
    ui.expectFocus(inRowWith: "Server")
  }

  @Test func `the arrows choose the presence round and round`() {
    var ui = SignInScenario(rows: 15, columns: 40)
    ui.press(.up, .up)
    ui.press(.left)
    #expect(ui.rows[5].contains("< 请勿打扰 silent >"))
    ui.press(.right, .right)
    #expect(ui.rows[5].contains("< 隐身 hidden >"))
    ui.type(" ")
    #expect(ui.rows[5].contains("< 离开 away >"))
  }

  @Test func `the chosen presence is asked for`() {
    var ui = SignInScenario()
    ui.press(.up, .up, .right, .enter)
    var credentials = Credentials.filled
    credentials.presence = .hidden
    #expect(ui.takeEffects() == [.request(.signIn(credentials))])
  }

  @Test func `Space ticks what is to be remembered`() {
    var ui = SignInScenario()
    ui.press(.up)
    ui.type(" ")
    #expect(ui.rows[7].contains("[ ] 记住"))
    ui.type(" ")
    #expect(ui.rows[7].contains("[x] 记住"))
  }

  @Test func `the cursor moves by character in a field of wide letters`() {
    var ui = SignInScenario(SignInPrefill())
    ui.type("服务器")
    #expect(ui.frame.cursor == Point(row: 3, column: 26))
    ui.press(.left)
    #expect(ui.frame.cursor == Point(row: 3, column: 24))
    ui.press(.backspace)
    #expect(ui.rows[3].contains("[ 服器 "))
  }

  @Test func `a text longer than its field scrolls with the cursor`() {
    var ui = SignInScenario(SignInPrefill())
    ui.type(String(repeating: "a", count: 60) + "end")
    #expect(ui.rows[3].contains("aend  ]"))
    #expect(ui.frame.cursor == Point(row: 3, column: 55))
    ui.press(.home)
    #expect(ui.frame.cursor == Point(row: 3, column: 20))
  }

  @Test func `Ctrl-Y brings back what Ctrl-U took away, in the password too`() {
    var ui = SignInScenario(SignInPrefill())
    ui.type("qq.lan")
    ui.press(.control("u"))
    #expect(ui.rows[3].contains("[        "))
    ui.press(.control("y"))
    #expect(ui.rows[3].contains("[ qq.lan "))
    ui.press(.down, .down)
    ui.type("abc")
    ui.press(.control("u"))
    ui.press(.control("y"))
    #expect(ui.rows[5].contains("[ *** "))
  }

  @Test func `a click gives a field the focus`() {
    var ui = SignInScenario()
    ui.click(row: 4, column: 30)
    ui.expectFocus(inRowWith: "Account")
    ui.type("9")
    #expect(ui.rows[4].contains("[ 100019 "))
  }

  @Test func `a click chooses a presence and presses a button`() {
    var ui = SignInScenario()
    let away = "  状态  Status    (*) 在线 ( ) 隐身 (".count + 9
    ui.click(row: 6, column: away)
    #expect(ui.rows[6].contains("(*) 离开"))
    ui.click(row: 9, column: 23)
    #expect(ui.takeEffects() == [.quit])
    ui.click(row: 9, column: 3)
    #expect(ui.takeEffects().count == 1)
  }

  @Test func `a click beside everything does nothing`() {
    var ui = SignInScenario()
    let before = ui.form
    for row in [0, 1, 2, 12, 22, 23, 24, 500] { ui.click(row: row, column: 500) }
    #expect(ui.form == before)
  }

  @Test func `Esc never takes typed text away`() {
    var ui = SignInScenario(SignInPrefill())
    ui.type("qq.example.lan")
    ui.press(.tab)
    ui.type("10001")
    let before = ui.rows
    ui.press(.escape, .escape)
    #expect(ui.rows == before)
    #expect(ui.effects.isEmpty)
  }

  @Test func `Ctrl-C asks and quits when pressed again`() {
    var ui = SignInScenario()
    ui.press(.control("c"))
    #expect(ui.effects.isEmpty)
    ui.expectMessage("再按一次 Ctrl-C 退出。 Press Ctrl-C again to quit.")
    ui.press(.control("c"))
    #expect(ui.takeEffects() == [.quit])
  }

  @Test func `another key between two Ctrl-C keeps the program`() {
    var ui = SignInScenario()
    ui.press(.control("c"))
    ui.press(.tab)
    ui.press(.control("c"))
    #expect(ui.effects.isEmpty)
  }

  @Test func `Ctrl-Q and the quit button quit, Ctrl-L redraws, Ctrl-Z suspends`() {
    var ui = SignInScenario()
    ui.press(.control("q"))
    ui.press(.control("l"))
    ui.press(.control("z"))
    ui.press(.right, .enter)
    #expect(ui.takeEffects() == [.quit, .redraw, .suspend, .quit])
  }

  @Test func `keys do not reach the fields behind the list of keys`() {
    var ui = SignInScenario(SignInPrefill(), rows: 15, columns: 40)
    let before = ui.rows
    ui.press(.function(1))
    ui.type("abc ")
    ui.press(.down, .up, .tab, .paste("x"))
    #expect(ui.rows[0].contains("帮助"))
    ui.press(.escape)
    #expect(ui.rows == before)
  }

  @Test func `the list of keys scrolls to its end on the smallest screen`() {
    var ui = SignInScenario(rows: 5, columns: 20)
    ui.press(.function(1))
    for _ in 0..<30 { ui.press(.down) }
    ui.expectMessage("Ctrl-C x2   退出")
    ui.press(.up)
    ui.expectMessage("Ctrl-Q")
  }
}
