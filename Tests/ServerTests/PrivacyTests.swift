import Chat
import Testing
import WebQQProtocol

@testable import Server

/// Every route that the router has, tried by those whom it must tell nothing.
///
/// What only 10001 and its friends may know holds `S3CRET`; what anybody may find by a real number
/// holds `KNOWN`. 10009 knows nobody.
@Suite(.timeLimit(.minutes(8))) struct PrivacyTests {
  let rig: Rig
  let orange: Visitor

  init() async throws {
    rig = try await Rig { $0.holdTime = .zero }
    let world = rig.server.administration
    try world.addAccount(10_101, nick: "KNOWN nick", password: "secret", signature: "KNOWN")
    try world.addAccount(10_009, nick: "nobody", password: "secret")
    try world.addFriend(10_001, 10_101, category: "S3CRET category", markName: "S3CRET mark")
    try world.createGroup(70_001, name: "KNOWN group", owner: 10_001, notice: "S3CRET notice")
    try world.join(group: 70_001, account: 10_101, card: "S3CRET card")
    try world.createDiscussion(4_000_000, name: "S3CRET talk", members: [10_001, 10_101])
    orange = try await rig.signIn(10_001)
    let friend = try await rig.signIn(10_101)
    let uin = try await friend.uin(ofNick: "阿橘")
    #expect(try await friend.send("S3CRET message", to: uin).retcode == 0)
  }

  /// What needs a token, the ends of sessions last.
  private var guarded: [(path: String, credential: RequiredCredential)] {
    let routes = rig.server.router.routes.filter { $0.value.credential != .nothing }
    let (ends, others) = (
      routes.keys.filter { $0.contains("logout") }, routes.keys.filter { !$0.contains("logout") }
    )
    let paths = others.sorted() + ends
    return paths.map { ($0, routes[$0]?.credential ?? .nothing) }
  }

  private func owner() async throws -> EveryCall {
    let ptwebqq = await orange.transport.cookie("ptwebqq", for: orange.base)
    return EveryCall(
      tokens: orange.tokens,
      ptwebqq: ptwebqq ?? ""
    )
  }

  /// The numbers by which the session of 10001 knows what is its own.
  private func aliases() async throws -> [UInt64] {
    let friend = try await orange.uin(ofNick: "KNOWN nick")
    let groups = try await orange.call(
      GetGroupNameListMask2.self,
      GetGroupNameListMask2.Request(vfwebqq: orange.tokens.vfwebqq)
    ).value().groups
    let group = try #require(groups.first { $0.name == "KNOWN group" })
    return [friend.rawValue, group.gid.rawValue, group.code.rawValue, 4_000_000]
  }

  @Test func `without any token every route answers 108 and nothing else`() async throws {
    for (path, _) in guarded {
      for target in try await aliases() {
        let answer = try await EveryCall(target: target).send(to: path, by: rig.visitor())
        #expect(answer.retcode == 108 || answer.status >= 400, "\(path): \(answer)")
        #expect(!answer.text.contains("KNOWN") && !answer.text.contains("S3CRET"), "\(path)")
      }
    }
  }

  @Test func `tokens of a session that was left open nothing`() async throws {
    let numbers = try await aliases()
    var call = try await owner()
    let request = Logout2.Request(session: orange.session, t: 1)
    #expect(try await orange.call(Logout2.self, request).retcode == 0)
    for (path, credential) in guarded {
      for target in numbers {
        call.target = target
        let answer = try await call.send(to: path, by: orange)
        let expected = credential == .login ? 100_000 : 103
        #expect(answer.retcode == expected || answer.status >= 400, "\(path): \(answer)")
        #expect(!answer.text.contains("KNOWN") && !answer.text.contains("S3CRET"), "\(path)")
      }
    }
  }

  @Test func `tokens of a session that another login ended are told so and no more`() async throws {
    let numbers = try await aliases()
    var call = try await owner()
    let later = try await rig.signIn(10_001)
    #expect(try await call.send(to: Poll2.address.path, by: orange).text.contains("kick_message"))
    for (path, _) in guarded {
      for target in numbers {
        call.target = target
        let answer = try await call.send(to: path, by: orange)
        #expect(answer.retcode == 110 || answer.status >= 400, "\(path): \(answer)")
        #expect(!answer.text.contains("KNOWN") && !answer.text.contains("S3CRET"), "\(path)")
      }
    }
    #expect(try await later.poll().texts == ["S3CRET message"])
  }

  /// Everything that 10001 sees of its own, as it stands on the wire.
  private func view() async throws -> [String] {
    var call = try await owner()
    var view: [String] = []
    for name in ["get_user_friends2", "get_group_name_list_mask2", "get_discus_list"] {
      view.append(try await call.send(to: "/api/\(name)", by: orange).text)
    }
    for target in try await aliases() {
      call.target = target
      view.append(try await call.send(to: "/api/get_group_info_ext2", by: orange).text)
      view.append(try await call.send(to: "/channel/get_discu_info", by: orange).text)
    }
    return view
  }

  @Test func `another account learns and changes nothing by the numbers of this one`() async throws
  {
    let before = try await view()
    // The same requests tell their owner much, so silence towards another means something.
    #expect(before.joined().contains("S3CRET mark"))
    #expect(before.joined().contains("S3CRET notice"))
    #expect(before.joined().contains("S3CRET talk"))
    let numbers = try await aliases()
    for (path, _) in guarded {
      let intruder = try await rig.signIn(10_009)
      let ptwebqq = await intruder.transport.cookie("ptwebqq", for: intruder.base) ?? ""
      var call = EveryCall(tokens: intruder.tokens, ptwebqq: ptwebqq)
      for target in numbers {
        call.target = target
        let answer = try await call.send(to: path, by: intruder)
        #expect(!answer.text.contains("KNOWN") && !answer.text.contains("S3CRET"), "\(path)")
      }
      for number: UInt64 in [10_001, 10_101, 70_001] {
        call.target = number
        let answer = try await call.send(to: path, by: intruder)
        #expect(!answer.text.contains("S3CRET"), "\(path) with a real number")
      }
    }
    #expect(try await view() == before)
    let mail = try await orange.poll()
    #expect(mail.texts == ["S3CRET message"], "what an intruder sent must not arrive")
  }
}
