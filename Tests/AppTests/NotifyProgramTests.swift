import Chat
import Platform
import TUI
import Terminal
import Testing

@testable import webqq

@Suite(.timeLimit(.minutes(8))) struct NotifyProgramTests {
  private let reports: AsyncStream<String?>
  private let reporting: AsyncStream<String?>.Continuation
  private let alert = Alert(conversation: nil, title: "项目组", sender: "bob", text: "a\n$(id)")

  init() { (reports, reporting) = AsyncStream.makeStream() }

  private func program(_ script: String, limit: Duration = .seconds(60)) -> NotifyProgram {
    NotifyProgram(words: ["/bin/sh", "-c", script], limit: limit) { [reporting] in
      reporting.yield($0)
    }
  }

  private func nextReport() async -> String? {
    for await report in reports { return report }
    return nil
  }

  @Test func `it reads conversation, sender and text, a line each, and no argument has them`()
    async throws
  {
    let folder = TemporaryDirectory()
    let file = folder.path + "/told"
    program("{ cat; tr '\\0' ' ' < /proc/$$/cmdline; } > \(file)").tell(of: alert, .unicode)
    #expect(await nextReport() == nil)
    let told = String(decoding: try PrivateFile.read(file, limit: 4_096), as: UTF8.self)
    #expect(told.hasPrefix("项目组\nbob\na $(id)\n/bin/sh -c"))
    #expect(!told.dropFirst(20).contains("bob"))
  }

  @Test func `one that hangs is waited for by nobody and killed with its children`() async {
    let start = ContinuousClock.now
    let program = program("sleep 600 & sleep 600", limit: .milliseconds(300))
    program.tell(of: alert, .unicode)
    #expect(start.duration(to: .now) < .milliseconds(300))
    #expect(await nextReport() == "no answer within 0 s")
  }

  @Test func `only a few run at once, and later ones run again`() async {
    let program = program("sleep 600", limit: .milliseconds(300))
    for _ in 0..<4 { program.tell(of: alert, .unicode) }
    #expect(await nextReport() == "3 of it still run")
    for _ in 0..<3 { #expect(await nextReport() == "no answer within 0 s") }
    program.tell(of: alert, .unicode)
    #expect(await nextReport() == "no answer within 0 s")
  }

  @Test func `what went wrong is told in words`() async {
    program("exit 4").tell(of: alert, .unicode)
    #expect(await nextReport() == "exit status 4")
  }

  @Test func `a text of marks upon marks fits into the pipe`() async {
    let marked = "e" + String(repeating: "\u{301}", count: 40)
    let text = String(repeating: marked, count: 2_000)
    let long = Alert(conversation: nil, title: text, sender: text, text: text)
    program("test $(wc -c) -lt 4096").tell(of: long, .unicode)
    #expect(await nextReport() == nil)
  }
}

@Suite struct AnnouncerTests {
  private let alert = Alert(
    conversation: .contact(ContactID(2)),
    title: "项目组",
    sender: "bob",
    text: "hi"
  )

  private func sequence(
    _ notify: String,
    _ variables: [String: String],
    program: NotifyProgram? = nil
  ) -> String? {
    var settings = Settings()
    #expect(SettingsTable.entry(named: "notify")?.change(&settings, to: notify) == nil)
    var announcer = Announcer { variables[$0] }
    announcer.program = program
    return announcer.announce(alert, settings, .unicode)
  }

  @Test func `by itself the terminal is asked in its own way`() {
    #expect(
      sequence("auto", ["TERM": "foot"]) == "\u{1B}]777;notify;项目组;bob: hi\u{1B}\\"
    )
    #expect(
      sequence("auto", ["TERM": "xterm-kitty"])
        == "\u{1B}]99;i=webqq-c2:d=0;项目组\u{1B}\\\u{1B}]99;i=webqq-c2:p=body;bob: hi\u{1B}\\"
    )
    #expect(sequence("auto", ["TERM": "xterm-256color"]) == nil)
  }

  @Test func `a setting wins over what the terminal seems to be`() {
    #expect(sequence("osc9", ["TERM": "foot"]) == "\u{1B}]9;项目组: bob: hi\u{1B}\\")
    #expect(sequence("bell", ["TERM": "foot"]) == "\u{7}")
    #expect(sequence("off", ["TERM": "foot"]) == nil)
  }

  @Test func `a program of the person's own takes the place of the terminal`() async {
    let (reports, reporting) = AsyncStream<String?>.makeStream()
    let program = NotifyProgram(words: ["/bin/true"]) { reporting.yield($0) }
    #expect(sequence("auto", ["TERM": "foot"], program: program) == nil)
    for await report in reports {
      #expect(report == nil)
      break
    }
    #expect(sequence("osc777", ["TERM": "foot"], program: program) != nil)
  }
}
