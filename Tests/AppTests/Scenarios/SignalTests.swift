import Chat
import Testing
import WebQQProtocol

@Suite struct SignalTests {
  @Test func `typing and a shake reach the friend, a second shake waits`() async throws {
    let server = try await TestServer()
    let (jie, ming) = (HeadlessClient(), HeadlessClient())
    #expect(try await jie.signIn("10001", port: server.port))
    #expect(try await ming.signIn("10002", port: server.port))
    let friend = try #require(jie.recorder.events.roster?.buddies.first?.contact.id)
    let sender = try #require(ming.recorder.events.roster?.buddies.first?.contact.id)
    try await jie.session.perform(.tellTyping(friend))
    try await jie.session.perform(.shake(friend))
    #expect(
      await ming.recorder.wait { $0.contains(.typing(sender)) && $0.contains(.shaken(sender)) }
    )
    await #expect(throws: ServiceFailure.self) {
      try await jie.session.perform(.shake(friend))
    }
    await server.stop()
  }

  @Test func `face, colour and bold letters arrive as they were sent`() async throws {
    let server = try await TestServer()
    let (jie, ming) = (HeadlessClient(), HeadlessClient())
    #expect(try await jie.signIn("10001", port: server.port))
    #expect(try await ming.signIn("10002", port: server.port))
    let style = MessageStyle(color: 0xCC_0000, isBold: true)
    try await jie.startSending(
      FaceText.segments("好/微笑 a\nb"),
      style: style,
      to: #require(jie.recorder.events.buddy),
      number: 1
    )
    #expect(await ming.recorder.wait { !$0.messages.isEmpty })
    let message = try #require(ming.recorder.events.messages.first)
    #expect(message.style == style)
    #expect(
      message.segments == [.text("好"), .face(number: 14, name: "微笑"), .text(" a\nb")]
    )
    await server.stop()
  }

  @Test func `the next login knows where there was talk`() async throws {
    let server = try await TestServer()
    let jie = HeadlessClient()
    #expect(try await jie.signIn("10001", port: server.port))
    let buddy = try #require(jie.recorder.events.buddy)
    #expect(try await jie.send("在吗", to: buddy))
    let ming = HeadlessClient()
    #expect(try await ming.signIn("10002", port: server.port))
    let recent = try #require(ming.recorder.events.buddy)
    #expect(await ming.recorder.wait { $0.contains(.recentLoaded([recent])) })
    await server.stop()
  }
}
