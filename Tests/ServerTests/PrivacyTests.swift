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
  private let files: SecretFiles

  init() async throws {
    rig = try await Rig { $0.holdTime = .zero }
    let world = rig.server.administration
    try world.addAccount(10_101, nick: "KNOWN nick", password: "secret", signature: "KNOWN")
    try world.addAccount(10_009, nick: "nobody", password: "secret")
    try world.addFriend(10_001, 10_101, category: "S3CRET category", markName: "S3CRET mark")
    try world.createGroup(70_001, name: "KNOWN group", owner: 10_001, notice: "S3CRET notice")
    try world.join(group: 70_001, account: 10_101, card: "S3CRET card")
    try world.createDiscussion(
      SecretFiles.discussion,
      name: "S3CRET talk",
      members: [10_001, 10_101]
    )
    let orange = try await rig.signIn(10_001)
    self.orange = orange
    let friend = try await rig.signIn(10_101)
    files = try await SecretFiles(from: orange, to: friend, named: "KNOWN nick")
    let uin = try await friend.uin(ofNick: "阿橘")
    #expect(try await friend.send("S3CRET message", to: uin).retcode == 0)
  }

  /// What needs a token, the ends of sessions last.
  private var guarded: [(path: String, route: Route)] {
    let routes = rig.server.router.routes.filter { $0.value.credential != .nothing }
    return routes.map { ($0.key, $0.value) }.sorted {
      ($0.path.contains("logout") ? 1 : 0, $0.path) < ($1.path.contains("logout") ? 1 : 0, $1.path)
    }
  }

  /// A call of somebody who has heard how the files are named.
  private func call(of visitor: Visitor, _ account: UInt64) async -> EveryCall {
    EveryCall(
      tokens: visitor.tokens,
      account: account,
      ptwebqq: await visitor.transport.cookie("ptwebqq", for: visitor.base) ?? "",
      file: files.picture,
      picture: files.face
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
    return [
      friend.rawValue, group.gid.rawValue, group.code.rawValue, SecretFiles.discussion, files.offer,
    ]
  }

  /// Asks a route with each number for all that it can do.
  private func ask(
    _ path: String,
    _ route: Route,
    _ call: EveryCall,
    about numbers: [UInt64],
    by visitor: Visitor
  ) async throws -> [EveryCall.Answer] {
    var answers: [EveryCall.Answer] = []
    for number in numbers {
      var call = call
      call.target = number
      answers += try await call.answers(of: path, takesFile: route.upload != nil, by: visitor)
    }
    return answers
  }

  /// Whatever is asked, a route answers a code or no more than a status.
  private func expectRefusals(
    from path: String,
    _ route: Route,
    _ call: EveryCall,
    about numbers: [UInt64],
    by visitor: Visitor,
    _ retcode: Int
  ) async throws {
    for answer in try await ask(path, route, call, about: numbers, by: visitor) {
      #expect(answer.retcode == retcode || answer.status >= 400, "\(path): \(answer)")
      #expect(!answer.text.contains("KNOWN") && !answer.text.contains("S3CRET"), "\(path)")
    }
  }

  @Test func `every route understands the calls that others are refused`() async throws {
    let numbers = try await aliases()
    let call = await call(of: orange, 10_001)
    for (path, route) in guarded where !path.contains("logout") {
      let answers = try await ask(path, route, call, about: numbers, by: orange)
      let isUnderstood = answers.contains { $0.retcode != Retcode.malformedRequest.rawValue }
      #expect(isUnderstood, "\(path) calls all of them malformed")
    }
  }

  @Test func `without any token every route answers 108 and nothing else`() async throws {
    let numbers = try await aliases()
    let nobody = rig.visitor()
    let call = await call(of: nobody, 10_001)
    for (path, route) in guarded {
      try await expectRefusals(from: path, route, call, about: numbers, by: nobody, 108)
    }
  }

  @Test func `tokens of a session that was left open nothing`() async throws {
    let numbers = try await aliases()
    let call = await call(of: orange, 10_001)
    let request = Logout2.Request(session: orange.session, t: 1)
    #expect(try await orange.call(Logout2.self, request).retcode == 0)
    for (path, route) in guarded {
      let code = route.credential == .login ? 100_000 : 103
      try await expectRefusals(from: path, route, call, about: numbers, by: orange, code)
    }
  }

  @Test func `tokens of a session that another login ended are told so and no more`() async throws {
    let numbers = try await aliases()
    let call = await call(of: orange, 10_001)
    let later = try await rig.signIn(10_001)
    #expect(try await call.send(to: Poll2.address.path, by: orange).text.contains("kick_message"))
    for (path, route) in guarded {
      try await expectRefusals(from: path, route, call, about: numbers, by: orange, 110)
    }
    #expect(try await later.poll().texts == ["S3CRET message"])
  }

  @Test func `the address of a file opens it, and nothing less does`() async throws {
    let stranger = try await rig.signIn(10_009)
    let tokens = "\(stranger.sessionQuery)&vfwebqq=\(stranger.tokens.vfwebqq)"
    let (ticket, key) = (files.ticket, files.offline.rkey)
    let numbers = [files.picture, files.face, "1", String(files.offer)]
    for text in [ticket.spoiled, key] + numbers {
      let answer = try await stranger.get("/ftn_handler/\(text)?\(tokens)")
      #expect(!answer.contains("S3CRET"), "\(text)")
    }
    for text in [key.spoiled, ticket] + numbers {
      let answer = try await stranger.get("/a?ver=2173&rkey=\(text)&range=0&\(tokens)")
      #expect(!answer.contains("S3CRET"), "\(text)")
    }
    #expect(try await orange.get("/ftn_handler/\(files.ticket)").contains("S3CRET"))
    #expect(try await orange.get(files.offline.target).contains("S3CRET"))
  }

  /// Everything that 10001 sees of its own, as it stands on the wire.
  private func view() async throws -> [String] {
    var call = await call(of: orange, 10_001)
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
    for (path, route) in guarded {
      let intruder = try await rig.signIn(10_009)
      let call = await call(of: intruder, 10_009)
      for answer in try await ask(path, route, call, about: numbers, by: intruder) {
        #expect(!answer.text.contains("KNOWN") && !answer.text.contains("S3CRET"), "\(path)")
      }
      let real: [UInt64] = [10_001, 10_101, 70_001]
      for answer in try await ask(path, route, call, about: real, by: intruder) {
        #expect(!answer.text.contains("S3CRET"), "\(path) with a real number")
      }
    }
    #expect(try await view() == before)
    let mail = try await orange.poll()
    #expect(mail.texts == ["S3CRET message"], "what an intruder sent must not arrive")
  }
}

extension String {
  /// With another last digit.
  fileprivate var spoiled: String { dropLast() + (last == "0" ? "1" : "0") }
}
