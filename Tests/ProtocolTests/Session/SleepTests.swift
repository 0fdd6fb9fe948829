import Chat
import Testing

@testable import WebQQProtocol

/// What follows when the process or the machine slept, and when the network is gone for long.
@Suite(.timeLimit(.minutes(8))) struct SleepTests {
  private let relinked = """
    {"retcode":0,"result":{"uin":123774072,"status":"online","vfwebqq":"new-v","psessionid":"new-p"}}
    """
  private let dead = ScriptedServer.Answer.failure(
    .cannotConnect(host: "127.0.0.1", port: 8_420, reason: "refused")
  )

  @Test func `nothing is asked of a session that does not poll`() async throws {
    let stage = try Stage()
    try await stage.session.perform(.checkLink)
    #expect(stage.server.paths.isEmpty)
  }

  @Test func `after a short sleep the poll is asked anew, and the session is not`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    try await stage.session.perform(.checkLink)
    await stage.server.waitFor(Path.poll, count: 2)
    #expect(stage.server.requests(Path.session).count == 1)
    #expect(stage.time.sleeps == [.seconds(2)])
    #expect(stage.server.heldCount(Path.poll) == 1)
  }

  @Test func `after a sleep no request trusts a connection from before`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    #expect(stage.server.droppedIdleCount == 0)
    try await stage.session.perform(.checkLink)
    #expect(stage.server.droppedIdleCount == 1)
  }

  @Test func `after ten minutes the session is made sure of, and the lists are asked for`()
    async throws
  {
    let stage = try Stage()
    try await stage.signIn()
    stage.server.next(Path.session, .body(relinked))
    stage.time.advance(by: .seconds(600))
    try await stage.session.perform(.checkLink)
    await stage.log.waitFor(.linkChanged(.online), count: 2)
    await stage.log.wait { events in
      events.count { if case .rosterLoaded = $0 { true } else { false } } == 2
    }
    #expect(stage.server.requests(Path.session).count == 2)
    #expect(stage.server.requests(Path.login).count == 1)
    #expect(stage.log.links.suffix(2) == [.relinking(attempt: 1, retryIn: nil), .online])
  }

  @Test func `a session that died meanwhile is signed in anew`() async throws {
    let stage = try Stage()
    try await stage.signIn()
    stage.server.next(Path.session, .body(#"{"retcode":103,"errmsg":""}"#))
    stage.time.advance(by: .seconds(600))
    try await stage.session.perform(.checkLink)
    await stage.log.waitFor(.linkChanged(.online), count: 2)
    #expect(stage.server.requests(Path.login).count == 2)
  }

  @Test func `an hour without a network is at most 130 attempts, and then all is well`()
    async throws
  {
    let stage = try Stage()
    try await stage.signIn()
    stage.server.always(Path.session, dead)
    stage.server.release(Path.poll, dead)
    await stage.server.waitFor(Path.session, count: 130)
    stage.server.always(Path.session, .body(relinked))
    await stage.log.waitFor(.linkChanged(.online), count: 2)
    // The wait before each of them, one login before.
    let waits = stage.time.sleeps.prefix(129)
    #expect(waits.reduce(.zero, +) >= .seconds(3_600))
    #expect(stage.server.requests(Path.poll).count == 2)
    #expect(stage.server.requests(Path.login).count == 1)
  }
}
