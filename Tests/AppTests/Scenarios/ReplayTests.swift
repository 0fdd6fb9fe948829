import ArgumentParser
import Chat
import Glibc
import Platform
import Server
import Terminal
import Testing
import WebQQProtocol

@testable import webqq

/// Recordings of the real client at a real server, and what becomes of them.
///
/// `RECORD_WIRE=1` makes the recording in `Recordings` anew; the tests after the first read it.
@Suite(.serialized, .timeLimit(.minutes(8))) struct ReplayTests {
  private let directory = TemporaryDirectory()

  private static let folder: String = {
    let tests = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    return "/\(tests)/Recordings"
  }()

  private static func parse(_ path: String) throws -> WireRecording {
    try WireRecording(parsing: PrivateFile.read(path))
  }

  /// The loop runs on a thread of its own, as in the program.
  private static func replay(
    _ recording: WireRecording
  ) async -> (screen: String, differences: [String]) {
    await withCheckedContinuation { continuation in
      startThread {
        let executor = TerminalExecutor(watchesSignals: false)
        let replay = Replay(recording, executor: executor, leaves: true)
        let screen = replay.print()?.text() ?? ""
        continuation.resume(returning: (screen, replay.differences()))
      }
    }
  }

  /// Two people talk; the one with the screen is recorded, captcha and all.
  private func recordStory() async throws -> (path: String, screen: String) {
    let server = try await TestServer(captcha: .always)
    let ming = HeadlessClient()
    try await ming.startSignIn("10002", password: TestServer.password, port: server.port)
    _ = await ming.recorder.wait { !$0.challenges.isEmpty }
    try await ming.session.perform(.answerCaptcha("K7PX"))
    _ = await ming.recorder.wait { $0.contains(.linkChanged(.online)) && $0.roster != nil }

    let path = directory.path + "/story.jsonl"
    let proxy = try FaultProxy(upstream: server.port)
    let jie = ScreenClient(recording: try WireLogFile(path: path))
    await jie.waitFor("服务器 Server")
    jie.signIn("10001", port: proxy.port)
    await jie.waitFor("无法解码")
    jie.screen.type("K7PX\n")
    await jie.waitFor("连接 OK", "小明")

    let buddy = try #require(ming.recorder.events.buddy)
    _ = try await ming.send("早上好，*skey-1* 是什么?", to: buddy)
    await jie.waitFor("未读 1")
    jie.screen.press(.alt("a"))
    await jie.waitFor("小明 早上好")
    jie.screen.resize(to: Size(rows: 18, columns: 72))
    jie.screen.type("下午三点开会\n")
    let frame = await jie.screen.frame {
      $0.size.rows == 18 && $0.text().contains("我 下午三点开会") && $0.text().contains("✓")
    }
    // What the client asks in quiet moments belongs to the recording, or a replay asks for more.
    await proxy.wait(for: "get_friend_uin2", count: 2)
    await proxy.wait(for: "get_qq_level2", count: 1)
    jie.finishRecording()
    await server.stop()
    return (path, frame.text())
  }

  /// Times and durations are not the same in two runs.
  private static func withoutDigits(_ screen: String) -> [String] {
    screen.split(separator: "\n").map { line in
      String(line.filter { !$0.isNumber && $0 != " " })
    }
  }

  @Test func `a replay leads to the screen of the recording, twice to the same bytes`() async throws
  {
    let story = try await recordStory()
    let recording = try Self.parse(story.path)
    let first = await Self.replay(recording)
    let second = await Self.replay(recording)
    #expect(first.differences == [])
    #expect(Self.withoutDigits(first.screen) == Self.withoutDigits(story.screen))
    #expect(Array(first.screen.utf8) == Array(second.screen.utf8))
    if getenv("RECORD_WIRE") != nil {
      mkdir(Self.folder, 0o755)
      try PrivateFile.write(PrivateFile.read(story.path), to: Self.folder + "/story.jsonl")
      try PrivateFile.write(Array(first.screen.utf8), to: Self.folder + "/story.txt")
    }
  }

  @Test func `a recording of before leads to its screen still`() async throws {
    let replay = await Self.replay(try Self.parse(Self.folder + "/story.jsonl"))
    let expected = String(
      decoding: try PrivateFile.read(Self.folder + "/story.txt"),
      as: UTF8.self
    )
    #expect(replay.screen == expected, "RECORD_WIRE=1 makes another recording")
    #expect(replay.differences == [])
  }

  @Test func `what the client asks differently is told`() async throws {
    let text = String(
      decoding: try PrivateFile.read(Self.folder + "/story.jsonl"),
      as: UTF8.self
    )
    // As if the client of the recording had sent another text and asked for no presences.
    let lines = text.split(separator: "\n").filter { !$0.contains("get_online_buddies2") }
    let changed = lines.map {
      $0.contains("/send_buddy_msg2") ? $0.replacing("三点", with: "四点") : $0
    }
    let recording = try WireRecording(
      parsing: Array((changed.joined(separator: "\n") + "\n").utf8)
    )
    let differences = await Self.replay(recording).differences
    #expect(differences.contains("GET /channel/get_online_buddies2: not in the recording"))
    #expect(
      differences.contains {
        $0.hasPrefix("POST /channel/send_buddy_msg2: r.content: recorded") && $0.contains("四点")
          && $0.contains("now") && $0.contains("三点")
      }
    )
  }

  @Test func `no password and no token is in a recording`() async throws {
    let text = String(
      decoding: try PrivateFile.read(Self.folder + "/story.jsonl"),
      as: UTF8.self
    )
    #expect(!text.contains(TestServer.password) && !text.contains("K7PX"))
    let longRuns = text.matches(of: #/[0-9A-Fa-f]{32,}/#).map { String($0.output) }
    // The digest of the captcha's picture is the only one.
    #expect(Set(longRuns).count <= 1, "\(longRuns)")
  }

  @Test func `a recording that cannot be written is told and the chat goes on`() async throws {
    let server = try await TestServer()
    let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
    let client = ScreenClient(recording: WireLogFile(path: "/full.jsonl", descriptor: full))
    await client.waitFor("录制中断 /full.jsonl")
    client.signIn("10001", port: server.port)
    await client.waitFor("小明", "连接 OK")
    await server.stop()
  }

  @Test func `a recording is begun and ended while the client runs`() async throws {
    let server = try await TestServer()
    let path = directory.path + "/late.jsonl"
    let client = ScreenClient()
    client.signIn("10001", port: server.port)
    await client.waitFor("小明", "连接 OK")
    client.screen.type("/wire \(path)\n")
    await client.waitFor("正在录到")
    client.open("小明")
    client.screen.type("在吗\n")
    await client.waitFor("我 在吗", "✓")
    client.screen.type("/wire off\n")
    await client.waitFor("录好了")
    await server.stop()
    let text = String(decoding: try PrivateFile.read(path), as: UTF8.self)
    #expect(text.contains("send_buddy_msg2"))
    #expect(text.contains("*psessionid-1*") && !text.contains("check_sig"))
    let longRuns = text.matches(of: #/[0-9A-Fa-f]{32,}/#).map { String($0.output) }
    #expect(longRuns == [])
    #expect(throws: Failure.self) { try ReplayCommand.parse([path, "--print"]).run() }
  }

  @Test func `a file that is there already is not touched`() throws {
    let path = directory.path + "/old"
    try PrivateFile.write([1, 2], to: path)
    #expect(throws: SystemError("cannot record into", path: path, code: EEXIST)) {
      try WireLogFile(path: path)
    }
    #expect(try PrivateFile.read(path) == [1, 2])
  }

  @Test func `a recording is its owner's alone`() throws {
    let path = directory.path + "/new"
    let file = try WireLogFile(path: path)
    file.write([65, 10])
    var info = stat()
    #expect(stat(path, &info) == 0 && info.st_mode & 0o777 == 0o600)
    #expect(try PrivateFile.read(path) == [65, 10])
  }
}
