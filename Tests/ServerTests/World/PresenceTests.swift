import Chat
import Testing
import WebQQProtocol

@testable import Server

struct PresenceTests {
  let rig: Rig
  let orange: Visitor

  init() async throws {
    rig = try await Rig()
    orange = try await rig.signIn(10_001)
  }

  /// What the next poll of 10001 says of presences, by nick.
  private func news() async throws -> [String: Presence] {
    let whale = try await orange.uin(ofNick: "Blue Whale")
    var found: [String: Presence] = [:]
    for case .presence(let item) in try await orange.poll().items {
      found[item.uin == whale ? "Blue Whale" : "路过的人"] = item.presence
    }
    return found
  }

  private func online() async throws -> [Presence?] {
    let request = GetOnlineBuddies2.Request(session: orange.session, t: 1)
    return try await orange.call(GetOnlineBuddies2.self, request).value().buddies.map(\.presence)
  }

  @Test func `friends see a login, a change and a logout`() async throws {
    let whale = try await rig.signIn(10_002)
    #expect(try await news() == ["Blue Whale": .online])
    let change = ChangeStatus2.Request(status: .busy, session: whale.session, t: 1)
    #expect(try await whale.call(ChangeStatus2.self, change).retcode == 0)
    #expect(try await online() == [.busy])
    #expect(try await news() == ["Blue Whale": .busy])
    let logout = Logout2.Request(session: whale.session, t: 1)
    #expect(try await whale.call(Logout2.self, logout).retcode == 0)
    #expect(try await news() == ["Blue Whale": .offline])
    #expect(try await online() == [])
  }

  @Test func `who hides looks offline`() async throws {
    let whale = try await rig.signIn(10_002, presence: .hidden)
    #expect(try await online() == [])
    let show = ChangeStatus2.Request(status: .online, session: whale.session, t: 1)
    _ = try await whale.call(ChangeStatus2.self, show)
    #expect(try await news() == ["Blue Whale": .online])
    let hide = ChangeStatus2.Request(status: .hidden, session: whale.session, t: 1)
    _ = try await whale.call(ChangeStatus2.self, hide)
    #expect(try await news() == ["Blue Whale": .offline])
  }

  @Test func `an unknown status is refused`() async throws {
    let text = try await orange.get(
      "/channel/change_status2?newstatus=dancing&\(orange.sessionQuery)"
    )
    #expect(text == #"{"retcode":100006,"errmsg":""}"#)
  }

  @Test func `who does not poll any more goes offline and comes back with a poll`() async throws {
    let whale = try await rig.signIn(10_002)
    #expect(try await news() == ["Blue Whale": .online])
    async let gone = news()
    await rig.clock.waitForSleeper(of: .seconds(60))
    rig.clock.advance(by: World.absenceLimit)
    // The poll of 10001 may end quietly at its own time before the news comes.
    let first = try await gone
    let second = first.isEmpty ? try await news() : first
    #expect(second == ["Blue Whale": .offline])
    async let held = whale.poll()
    #expect(try await news() == ["Blue Whale": .online])
    await rig.server.stop()
    _ = try await held
  }

  @Test func `a second login of the same presence is no news`() async throws {
    _ = try await rig.signIn(10_002)
    #expect(try await news() == ["Blue Whale": .online])
    _ = try await rig.signIn(10_002)
    _ = try await rig.signIn(10_003)
    #expect(try await news() == ["路过的人": .online])
  }
}
