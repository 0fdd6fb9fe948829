import Chat
import Glibc
import HTTP
import Platform
import TUI
import Terminal
import Testing

@testable import webqq

@Suite struct DoctorTests {
  private let directory = TemporaryDirectory()

  private func terminal(
    _ variables: [String: String] = ["TERM": "xterm-256color"],
    size: Size? = Size(rows: 24, columns: 80),
    charset: Charset = .unicode,
    settings: [String: String] = [:],
    columns: @escaping (String) -> Int? = { $0 == "你" ? 2 : 1 }
  ) -> [Finding] {
    let locale = LocaleInfo(
      name: "zh_CN.UTF-8",
      encoding: charset == .unicode ? "UTF-8" : "ANSI_X3.4-1968",
      charset: charset,
      language: .chinese
    )
    var chosen = Settings()
    for (name, value) in settings {
      #expect(SettingsTable.entry(named: name)?.change(&chosen, to: value) == nil)
    }
    return TerminalDoctor(
      variable: { variables[$0] },
      settings: chosen,
      size: size,
      locale: locale,
      columns: columns
    ).findings
  }

  /// What is wrong, in English.
  private func advice(_ findings: [Finding]) -> [String] { findings.compactMap(\.advice?.english) }

  @Test func `a usual terminal is well`() {
    let findings = terminal()
    #expect(advice(findings) == [])
    let text = findings.map { $0.text(.english) }
    #expect(text.contains("ok  terminal: TERM=xterm-256color, 256 colours"))
    #expect(text.contains("ok  size: 80x24"))
    let deep = terminal(["TERM": "xterm-256color", "COLORTERM": "truecolor"])
    #expect(deep.first?.fact.english == "TERM=xterm-256color, 256 + 24bit colours")
    let screen = terminal(["TERM": "screen-256color", "STY": "1", "COLORTERM": "truecolor"])
    #expect(screen.first?.fact.english == "TERM=screen-256color, 256 colours")
    #expect(text.contains("ok  locale: zh_CN.UTF-8, UTF-8, zh"))
  }

  @Test func `theme and alerts are told`() {
    let fact = { (findings: [Finding], topic: String) in
      findings.first { $0.topic.english == topic }?.fact.english
    }
    #expect(fact(terminal(), "theme") == "auto: dark until the terminal is asked")
    let light = ["TERM": "xterm", "COLORFGBG": "0;15"]
    #expect(fact(terminal(light), "theme") == "auto: light until the terminal is asked")
    #expect(fact(terminal(settings: ["theme": "mine"]), "theme") == "mine")
    #expect(fact(terminal(), "alerts") == "auto, a ring at most")
    let inside = ["TERM": "tmux-256color", "TMUX": "x", "VTE_VERSION": "7600"]
    #expect(
      fact(terminal(inside), "alerts")
        == "auto: osc777; tmux needs set -g allow-passthrough on"
    )
    let own = ["notify-command": "tell"]
    #expect(fact(terminal(inside, settings: own), "alerts") == "auto: notify-command")
    #expect(
      fact(terminal(settings: own.merging(["notify": "osc9"]) { $1 }), "alerts")
        == "osc9: osc9, notify-command"
    )
  }

  @Test func `what is wrong with a terminal is told with what to do`() {
    #expect(advice(terminal(["TERM": "no-such"])).first?.contains("does not know") == true)
    #expect(advice(terminal([:])).first?.hasPrefix("TERM is not set") == true)
    #expect(advice(terminal(size: nil)) == ["run it in a terminal; over ssh with -t"])
    #expect(advice(terminal(size: Size(rows: 4, columns: 80))) == ["20x5 at least"])
    #expect(advice(terminal(charset: .ascii)).first?.contains("set LANG") == true)
    #expect(advice(terminal(columns: { _ in 2 })).first?.hasPrefix("2 and 1") == true)
    #expect(advice(terminal(columns: { _ in nil })) == [])
  }

  @Test func `tmux and screen need a TERM of theirs`() {
    let inside = ["TMUX": "/tmp/x", "SSH_CONNECTION": "1", "TERM": "xterm-256color"]
    #expect(advice(terminal(inside)) == ["TERM should be tmux-256color inside"])
    #expect(advice(terminal(inside.merging(["TERM": "screen-256color"]) { $1 })) == [])
    let screen = ["STY": "1", "TERM": "xterm"]
    #expect(advice(terminal(screen)) == ["TERM should be screen-256color inside"])
  }

  private func folders(state: UInt32 = 0o700, config: UInt32 = 0o755, _ text: String? = nil) throws
    -> [String]
  {
    for (name, mode) in [("state", state), ("config", config)] {
      try XDG.makeDirectory("\(directory.path)/\(name)")
      chmod("\(directory.path)/\(name)", mode)
    }
    let path = directory.path + "/config/config.toml"
    if let text { try PrivateFile.write(Array(text.utf8), to: path) }
    return advice(
      FolderDoctor(
        configPath: path,
        configFolder: directory.path + "/config",
        stateFolder: directory.path + "/state",
        dataFolder: directory.path + "/none"
      ).findings
    )
  }

  @Test func `folders that others can look into or change are told`() throws {
    #expect(try folders() == [])
    #expect(try folders(state: 0o750) == ["chmod 700 \(directory.path)/state"])
    #expect(try folders(config: 0o775) == ["chmod 700 \(directory.path)/config"])
    #expect(try folders("bell = true") == [])
  }

  @Test func `each mistake in the settings is told`() throws {
    let path = directory.path + "/config/config.toml"
    #expect(try folders("bell = 1\nx = 2") == ["edit \(path)", "edit \(path)"])
  }

  @Test func `a server that speaks WebQQ is well`() async throws {
    let server = try await TestServer()
    let finding = await ask("127.0.0.1:\(server.port)")
    #expect(finding.advice == nil)
    #expect(finding.fact.english == "http://127.0.0.1:\(server.port) speaks WebQQ")
    await server.stop()
    let gone = await ask("127.0.0.1:\(server.port)")
    #expect(gone.advice?.english.contains("Cannot reach") == true)
  }

  @Test func `what is no address is told`() async {
    #expect(await ask("ftp://x").advice == SignInFailure.serverAddressMalformed.phrase)
  }

  /// The loop needs a thread of its own.
  private func ask(_ server: String) async -> Finding {
    await withCheckedContinuation { continuation in
      startThread {
        let doctor = ServerDoctor(server: server, options: TransportOptions())
        continuation.resume(returning: doctor.finding())
      }
    }
  }

  @Test func `keys are shown by their names until q, or Ctrl-c twice`() {
    var dump = KeyDump()
    for key in [Key.alt("x"), Key(.enter, .shift), .control("c"), Key(.paste("你好"))] {
      let goesOn = dump.take(key)
      #expect(goesOn)
    }
    let frame = dump.frame(size: Size(rows: 4, columns: 20), charset: .unicode)
    let rows = (0..<4).map { frame.rowText($0).split(separator: " ").joined(separator: " ") }
    #expect(rows == ["Alt-x", "Shift-Enter", "Ctrl-c", "paste 2"])
    let turns = [Key.control("c"), .control("c")].map { dump.take($0) }
    #expect(turns == [true, false])
    var other = KeyDump()
    let goesOn = other.take(.character("q"))
    #expect(!goesOn)
  }
}
