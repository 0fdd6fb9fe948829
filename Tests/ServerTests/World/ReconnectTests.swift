import Chat
import Foundation
import Testing
import WebQQProtocol

@testable import Server

/// Relinks, restarts and second logins.
struct ReconnectTests {
  let rig: Rig

  init() async throws { rig = try await Rig() }

  /// The files as a machine without power would leave them: copied while they are in use.
  private func crashed() async throws -> Rig {
    let copy = try TemporaryDirectory()
    for name in try FileManager.default.contentsOfDirectory(atPath: rig.folder.path)
    where !name.hasSuffix("-shm") {
      try FileManager.default.copyItem(
        atPath: "\(rig.folder.path)/\(name)",
        toPath: "\(copy.path)/\(name)"
      )
    }
    return try await Rig(copy)
  }

  /// The same client, its cookies and tokens kept, against another run of the server.
  private func moved(_ visitor: Visitor, to rig: Rig) async throws -> Visitor {
    let other = rig.visitor()
    for name in ["uin", "skey", "ptwebqq", "p_skey"] {
      let value = try #require(await visitor.transport.cookie(name, for: visitor.base))
      await other.transport.setCookie("\(name)=\(value); PATH=/;", from: other.base)
    }
    other.tokens = visitor.tokens
    return other
  }

  @Test func `a relink needs the session, its client and its cookies`() async throws {
    let orange = try await rig.signIn(10_001)
    let whale = try await rig.signIn(10_002)
    #expect(try await orange.login2(psessionid: "00").retcode == 103)
    #expect(try await orange.login2(psessionid: whale.tokens.psessionid).retcode == 103)
    #expect(try await rig.visitor().login2(psessionid: orange.tokens.psessionid).retcode == 108)
    #expect(try await orange.login2(psessionid: orange.tokens.psessionid).retcode == 0)
  }

  @Test func `a relink keeps tokens and temporary numbers`() async throws {
    let orange = try await rig.signIn(10_001)
    let uin = try await orange.uin(ofNick: "Blue Whale")
    let group = try await orange.group()
    let value = try await orange.login2(
      presence: .busy,
      psessionid: orange.tokens.psessionid
    ).value()
    #expect(value.psessionid == orange.tokens.psessionid)
    #expect(value.vfwebqq == orange.tokens.vfwebqq)
    #expect(value.status == .busy)
    #expect(try await orange.uin(ofNick: "Blue Whale") == uin)
    #expect(try await orange.group() == group)
  }

  @Test func `a new login gives new temporary numbers`() async throws {
    let first = try await rig.signIn(10_001)
    let (uin, group) = (try await first.uin(ofNick: "Blue Whale"), try await first.group())
    let second = try await rig.signIn(10_001)
    #expect(try await second.uin(ofNick: "Blue Whale") != uin)
    #expect(try await second.group().gid != group.gid)
    #expect(try await second.group().code != group.code)
  }

  @Test func `a second login kicks the first, which is told once`() async throws {
    let first = try await rig.signIn(10_001)
    async let held = first.pollText()
    await rig.clock.waitForSleeper(of: .seconds(60))
    let second = try await rig.signIn(10_001)
    let kick = try await held
    #expect(try WireShape.of(kick) == WireShape.ofFixture("poll2-kick_message"))
    #expect(try await first.poll().retcode == 110)
    #expect(try await first.login2(psessionid: first.tokens.psessionid).retcode == 110)
    let request = GetOnlineBuddies2.Request(session: first.session, t: 1)
    #expect(try await first.call(GetOnlineBuddies2.self, request).retcode == 110)
    #expect(try await second.call(GetSelfInfo2.self, GetSelfInfo2.Request(t: 1)).retcode == 0)
  }

  @Test func `who was kicked between two polls learns it at the next`() async throws {
    let first = try await rig.signIn(10_001)
    _ = try await rig.signIn(10_001)
    guard case .kick(let kick)? = try await first.poll().items.first else {
      Issue.record("no kick")
      return
    }
    #expect(kick.shownReason != nil)
    #expect(try await first.poll().retcode == 110)
  }

  @Test func `what a kicked session did not acknowledge comes to the next`() async throws {
    let orange = try await rig.signIn(10_001)
    let first = try await rig.signIn(10_002)
    let target = try await orange.uin(ofNick: "Blue Whale")
    _ = try await orange.send("one", to: target)
    _ = try await orange.send("two", to: target)
    let batch = try await first.poll()
    #expect(batch.texts == ["one", "two"])
    async let held = first.poll(Array(batch.receipts.suffix(1)))
    #expect(try await held.texts == ["two"])
    let second = try await rig.signIn(10_002)
    #expect(try await second.poll().texts == ["two"])
  }

  @Test func `a session survives a stop and a start`() async throws {
    let orange = try await rig.signIn(10_001)
    let uin = try await orange.uin(ofNick: "Blue Whale")
    await rig.server.stop()
    let again = try await crashed()
    let same = try await moved(orange, to: again)
    #expect(try await same.uin(ofNick: "Blue Whale") == uin)
    #expect(try await same.login2(psessionid: same.tokens.psessionid).retcode == 0)
    #expect(try await same.send("x", to: uin).retcode == 0)
  }

  @Test func `after a crash what was not acknowledged comes again as it was`() async throws {
    let orange = try await rig.signIn(10_001)
    let whale = try await rig.signIn(10_002)
    let target = try await orange.uin(ofNick: "Blue Whale")
    _ = try await orange.send("one", to: target)
    let first = try await whale.poll()
    _ = try await orange.send("two", to: target)
    // The second poll acknowledges the first batch and is answered, then the server dies.
    let second = try await whale.poll(first.receipts)
    #expect(second.texts == ["two"])
    _ = try await orange.send("three", to: target)
    let again = try await crashed()
    again.clock.advance(by: .seconds(50))
    let same = try await moved(whale, to: again)
    let repeated = try await same.poll([])
    #expect(repeated.texts == ["two", "three"])
    #expect(repeated.items.last == second.items.first, "same numbers, same time")
  }

  @Test func `after a crash the receipts of before are understood`() async throws {
    let orange = try await rig.signIn(10_001)
    let whale = try await rig.signIn(10_002)
    let target = try await orange.uin(ofNick: "Blue Whale")
    _ = try await orange.send("one", to: target)
    let batch = try await whale.poll()
    _ = try await orange.send("two", to: target)
    let again = try await crashed()
    let same = try await moved(whale, to: again)
    #expect(try await same.poll(batch.receipts).texts == ["two"])
  }

  @Test func `a send that was answered before the crash is not stored again`() async throws {
    let orange = try await rig.signIn(10_001)
    let target = try await orange.uin(ofNick: "Blue Whale")
    #expect(try await orange.send("x", to: target, id: 7).retcode == 0)
    let again = try await crashed()
    let same = try await moved(orange, to: again)
    #expect(try await same.send("x", to: target, id: 7).retcode == 0)
    #expect(try await again.signIn(10_002).poll().texts == ["x"])
  }

  @Test func `a session that nobody came back to for a month is forgotten`() async throws {
    let orange = try await rig.signIn(10_001)
    let copy = try await crashed()
    await copy.server.stop()
    let again = try await Rig(copy.folder) { configuration in
      let clock = ManualClock()
      clock.advance(by: .seconds(Store.sessionLifetime + 1))
      configuration.clock = clock.clock
    }
    let same = try await moved(orange, to: again)
    #expect(try await same.poll().retcode == 103)
  }
}
