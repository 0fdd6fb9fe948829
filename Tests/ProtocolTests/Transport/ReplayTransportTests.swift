import Chat
import Testing

@testable import WebQQProtocol

@Suite(.timeLimit(.minutes(8))) struct ReplayTransportTests {
  private static let times = SessionFields(clientid: "5", psessionid: "abcdefghijkl")

  /// Records exchanges with a scripted server.
  private func record(
    _ requests: [WireRequest],
    _ script: (ScriptedServer) -> Void
  ) async throws -> WireRecording {
    let lines = LogLines()
    let log = WireLog(time: TestTime().session)
    log.begin(head: []) {
      lines.add(String(decoding: $0.dropLast(), as: UTF8.self))
    }
    let server = ScriptedServer()
    script(server)
    let transport = RecordingTransport(server, executor: TestExecutor(), log: log)
    for request in requests {
      // What fails is recorded like the rest.
      _ = try? await transport.send(request)
    }
    log.note([.init(key: "end", value: true)])
    return try WireRecording(parsing: Array((lines.text + "\n").utf8))
  }

  private func replay(_ recording: WireRecording) -> ReplayTransport {
    ReplayTransport(recording, executor: TestExecutor(), time: TestTime().session)
  }

  private func friends(_ hash: String) -> WireRequest {
    Hosts.historic.request(GetUserFriends2.self, .init(hash: hash, vfwebqq: "v"))
  }

  private func presence(_ t: Int64) -> WireRequest {
    Hosts.historic.request(
      ChangeStatus2.self,
      .init(status: .away, session: Self.times, t: t)
    )
  }

  @Test func `each endpoint gives its own replies in order`() async throws {
    let recording = try await record([friends("ABCDEF"), presence(1), friends("ABCDEF")]) {
      server in
      server.next(Path.friends, .body("1"), .failure(.timedOut(connected: true)))
      server.next(Path.presence, .body("2"))
    }
    let transport = replay(recording)
    #expect(try await transport.send(presence(7)).body == Array("2".utf8))
    #expect(try await transport.send(friends("ABCDEF")).body == Array("1".utf8))
    await #expect(throws: TransportError.timedOut(connected: true)) {
      try await transport.send(friends("ABCDEF"))
    }
    #expect(transport.differences == [])
    #expect(transport.missing == [])
  }

  @Test func `another value, another secret and a missing request are told`() async throws {
    let before = [friends("ABCDEF"), friends("ABCDEF"), presence(1)]
    let recording = try await record(before) { $0.always(Path.friends, .body("1")) }
    let transport = replay(recording)
    _ = try await transport.send(friends("ABCDEF"))
    _ = try await transport.send(friends("FEDCBA"))
    #expect(
      transport.differences == [
        "POST /api/get_user_friends2: r.hash: recorded \"*hash-1*\", now \"*hash-2*\""
      ]
    )
    #expect(transport.missing == ["GET /channel/change_status2: not asked now"])
  }

  @Test func `a request that was not recorded is told and answered with 404`() async throws {
    let lines = [
      #"{"at":1000,"webqq":1}"#, #"{"at":9000,"end":true}"#,
    ]
    let recording = try WireRecording(parsing: Array((lines.joined(separator: "\n") + "\n").utf8))
    let transport = replay(recording)
    #expect(try await transport.send(presence(1)).status == 404)
    #expect(transport.differences == ["GET /channel/change_status2: not in the recording"])
  }

  @Test func `cookies of replies are kept and deleted`() async throws {
    let line =
      #"{"at":1000,"ms":0,"method":"GET","host":"login","path":"/login","status":200,"reply":"","#
    let recording = try WireRecording(
      parsing: Array(
        """
        {"at":1000,"webqq":1}
        \(line)"set_cookie":["a=*a-1*; PATH=/; DOMAIN=qq.com;","b=2"]}
        \(line)"set_cookie":["b=; EXPIRES=Fri, 02-Jan-1970 00:00:00 GMT;"]}

        """.utf8
      )
    )
    let transport = replay(recording)
    let request = Hosts.historic.request(
      Login.self,
      .init(account: "1", digest: "2", verifyCode: "3")
    )
    _ = try await transport.send(request)
    #expect(await transport.cookie("a", for: "") == "*a-1*")
    #expect(await transport.cookie("b", for: "") == "2")
    _ = try await transport.send(request)
    #expect(await transport.cookie("b", for: "") == nil)
    await transport.setCookie("a=new; PATH=/", from: "")
    #expect(await transport.cookie("a", for: "") == "new")
    await transport.clearCookies()
    #expect(await transport.cookie("a", for: "") == nil)
  }
}
