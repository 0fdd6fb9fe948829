import Testing

@testable import Terminal

@Suite struct DesktopAlertTests {
  private let alert = DesktopAlert(key: "c2", title: "小明", text: "在吗?")

  private func bytes(
    _ form: AlertForm,
    _ passthrough: Passthrough = .none,
    _ alert: DesktopAlert? = nil,
    _ charset: Charset = .unicode
  ) -> String {
    (alert ?? self.alert).sequence(form, passthrough, charset)
      .replacing("\u{1B}", with: "<ESC>").replacing("\u{7}", with: "<BEL>")
  }

  @Test(arguments: [
    (AlertForm.osc9, "<ESC>]9;小明: 在吗?<ESC>\\"),
    (.osc777, "<ESC>]777;notify;小明;在吗?<ESC>\\"),
    (.osc99, "<ESC>]99;i=webqq-c2:d=0;小明<ESC>\\<ESC>]99;i=webqq-c2:p=body;在吗?<ESC>\\"),
    (.bell, "<BEL>"),
  ])
  func `each terminal is asked in its own way`(form: AlertForm, expected: String) {
    #expect(bytes(form) == expected)
  }

  @Test func `tmux gets an envelope in which each ESC is doubled`() {
    #expect(
      bytes(.osc777, .tmux)
        == "<ESC>Ptmux;<ESC><ESC>]777;notify;小明;在吗?<ESC><ESC>\\<ESC>\\"
    )
  }

  @Test func `screen gets an envelope that no ESC ends early`() {
    #expect(bytes(.osc9, .screen) == "<ESC>P<ESC>]9;小明: 在吗?<BEL><ESC>\\")
  }

  @Test func `screen gets what is long in pieces that it takes`() {
    let long = DesktopAlert(key: "c2", title: "小明", text: String(repeating: "你", count: 110))
    let sequence = long.sequence(.osc9, .screen, .unicode)
    let pieces = sequence.split(separator: "\u{1B}\\").map { $0.drop { $0 != "P" }.dropFirst() }
    #expect(pieces.count == 2)
    #expect(pieces.allSatisfy { $0.utf8.count <= 200 })
    #expect(
      pieces.joined()
        == long.sequence(.osc9, .screen, .unicode).replacing("\u{1B}\\", with: "")
        .replacing("\u{1B}P", with: "")
    )
  }

  @Test(arguments: AlertForm.allCases, [Passthrough.none, .tmux, .screen])
  func `text from others brings no control of its own`(form: AlertForm, passthrough: Passthrough) {
    let hostile = "\u{1B}]0\u{7}\u{9C}\n\u{202E}"
    let alert = DesktopAlert(key: "c2", title: hostile, text: hostile)
    let plain = DesktopAlert(key: "c2", title: "t", text: "t")
    let controls = { (text: String) in
      text.unicodeScalars.map(\.value).filter { $0 < 0x20 || (0x7F...0x9F).contains($0) }
    }
    #expect(
      controls(alert.sequence(form, passthrough, .unicode))
        == controls(plain.sequence(form, passthrough, .unicode))
    )
    #expect(!alert.sequence(form, passthrough, .unicode).contains("\u{202E}"))
  }

  @Test func `a title keeps no semicolon that would end it`() {
    let alert = DesktopAlert(key: "g1", title: "a;b", text: "c;d")
    #expect(bytes(.osc777, .none, alert) == "<ESC>]777;notify;a,b;c;d<ESC>\\")
  }

  @Test func `a name of digits is no progress bar`() {
    let alert = DesktopAlert(key: "c2", title: "4;3;50", text: "x")
    #expect(bytes(.osc9, .none, alert) == "<ESC>]9; 4,3,50: x<ESC>\\")
  }

  @Test func `where only ASCII is shown Han is spelled out`() {
    #expect(bytes(.osc9, .none, nil, .ascii) == "<ESC>]9;\\u5C0F\\u660E: \\u5728\\u5417?<ESC>\\")
  }

  @Test func `a text is cut at its columns, and says so`() {
    #expect(DesktopAlert.line("abcd", columns: 4, .unicode) == "abcd")
    #expect(DesktopAlert.line("abcde", columns: 4, .unicode) == "abc~")
    #expect(DesktopAlert.line("你好吗", columns: 4, .unicode) == "你~")
    #expect(DesktopAlert.line("a\nb", columns: 4, .unicode) == "a b")
    let marks = String(repeating: "e" + String(repeating: "\u{301}", count: 4), count: 9)
    #expect(DesktopAlert.line(marks, columns: 9, .unicode).utf8.count < 50)
  }
}

@Suite struct AlertFormTests {
  private func form(_ variables: [String: String]) -> AlertForm {
    AlertForm.detected { variables[$0] }
  }

  @Test(arguments: [
    (["TERM": "xterm-kitty"], AlertForm.osc99),
    (["TERM": "xterm-256color", "KITTY_WINDOW_ID": "1"], .osc99),
    (["TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"], .osc9),
    (["TERM": "xterm-256color", "LC_TERMINAL": "iTerm2"], .osc9),
    (["TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"], .osc777),
    (["TERM": "xterm-ghostty"], .osc777), (["TERM": "foot"], .osc777),
    (["TERM": "rxvt-unicode-256color"], .osc777),
    (["TERM": "xterm-256color", "VTE_VERSION": "7600"], .osc777),
    (["TERM": "xterm-256color"], .bell), (["TERM": "linux"], .bell), ([:], .bell),
    (["TERM": "dumb", "VTE_VERSION": "7600"], .bell),
    (["TERM": "tmux-256color", "TERM_PROGRAM": "tmux", "KITTY_WINDOW_ID": "1"], .osc99),
    (["TERM": "tmux-256color", "TERM_PROGRAM": "tmux", "LC_TERMINAL": "iTerm2"], .osc9),
    (["TERM": "screen-256color", "VTE_VERSION": "7600"], .osc777),
  ])
  func `the terminal is told by its variables`(variables: [String: String], expected: AlertForm) {
    #expect(form(variables) == expected)
  }

  @Test(arguments: [
    (["TERM": "xterm-256color"], Passthrough.none),
    (["TERM": "tmux-256color", "TMUX": "/tmp/x,1,0"], .tmux),
    (["TERM": "screen-256color", "TMUX": "/tmp/x,1,0"], .tmux),
    (["TERM": "tmux-256color"], .tmux), (["TERM": "screen", "STY": "1.x"], .screen),
    (["TERM": "screen-256color"], .screen),
  ])
  func `what stands between is told as well`(
    variables: [String: String],
    expected: Passthrough
  ) {
    #expect(Passthrough.detected { variables[$0] } == expected)
  }
}
