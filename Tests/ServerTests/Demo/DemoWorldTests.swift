import Chat
import Testing
import WebQQProtocol

@testable import Server

/// The cast on a real store, in time that the tests let pass.
@Suite(.timeLimit(.minutes(8))) struct DemoWorldTests {
  @Test func `a directory with other accounts is refused and left alone`() async throws {
    let rig = try await Rig()
    let before = try rig.server.administration.accounts()
    #expect(throws: DemoError.otherData(path: rig.folder.path)) { try DemoWorld(rig.server) }
    #expect(try rig.server.administration.accounts() == before)
  }

  @Test func `a demo that was changed by its administrator goes on`() async throws {
    let visit = try await DemoVisit()
    let administration = visit.server.administration
    try administration.addAccount(20001, nick: "新人", password: "secret")
    try administration.addFriend(20001, 10001)
    let groups = try administration.groups()
    _ = try DemoWorld(visit.server)
    #expect(try administration.accounts().count == 15)
    #expect(try administration.groups() == groups)
  }

  @Test func `the visitor has friends in categories, three groups and a discussion`() async throws {
    let visit = try await DemoVisit()
    let administration = visit.server.administration
    #expect(try administration.groups().map(\.memberCount) == [10, 6, 4])
    #expect(try administration.discussions().map(\.memberCount) == [5])
    let (friends, categories) = try await visit.server.store.read { database in
      try (
        Friendship.all(of: 10001, in: database), FriendCategory.all(of: 10001, in: database)
      )
    }
    #expect(friends.count == 12)
    #expect(Set(categories.map(\.name)) == ["同学", "家人 Family", "同事 Work"])
  }

  @Test func `within ten seconds somebody comes, speaks, types and writes`() async throws {
    let visit = try await DemoVisit()
    await visit.demo.start()
    let session = try await visit.signIn(10001)
    let items = await visit.items(of: session, until: .seconds(10)) { items in
      items.contains { $0.signal == .presence(DemoPerson.lilei.account, .online) }
        && items.contains { $0.isSaid(to: .group(70001)) }
        && items.contains { $0.isSaid(to: .buddy(10001)) }
    }
    let typing = items.firstIndex { isTyping($0) }
    let writing = items.firstIndex { $0.isSaid(to: .buddy(10001)) }
    #expect(typing != nil && writing != nil)
    if let typing, let writing { #expect(typing < writing) }
    await visit.end()
  }

  @Test func `the visitor owns a group and is asked to let somebody in`() async throws {
    let visit = try await DemoVisit()
    let (person, group, words) = DemoGroup.applicant
    let applicant = try await visit.server.join(person.account)
    await #expect(throws: ParticipantError.unknownThread) {
      try await applicant.leave(group: group.number)
    }
    try await applicant.ask(toJoin: group.number, words)
    let session = try await visit.signIn(DemoVisitor.account)
    guard case .items(let items, _) = await visit.server.world.poll(session, receipts: []) else {
      Issue.record("nothing came")
      return
    }
    #expect(items.contains { isRequest($0) })
    await visit.end()
  }

  @Test func `who comes and goes is told to the others`() async throws {
    let visit = try await DemoVisit()
    let (person, group) = DemoGroup.wanderer
    let session = try await visit.signIn(DemoVisitor.account)
    let wanderer = try await visit.server.join(person.account)
    try await wanderer.leave(group: group.number)
    try await wanderer.join(group: group.number)
    await #expect(throws: ParticipantError.unknownThread) {
      try await wanderer.join(group: group.number)
    }
    let letters = try await visit.server.store.letters(of: 10001, above: 0, limit: 9).letters
    let acts = letters.compactMap { letter -> GroupNotice.Act? in
      if case .notice(.group(let notice)) = letter.body { notice.act } else { nil }
    }
    #expect(acts == [.left(person.account), .joined(person.account, by: nil)])
    #expect(session.account == DemoVisitor.account)
    await visit.end()
  }

  private func isRequest(_ item: MailItem) -> Bool {
    guard case .notice(.group(let notice))? = item.letter?.body,
      case .requested(DemoGroup.applicant.person.account, _) = notice.act
    else { return false }
    return notice.group == DemoGroup.badminton.number
  }

  @Test func `a line is answered by its reader, typing first`() async throws {
    let visit = try await DemoVisit()
    await visit.demo.start()
    let session = try await visit.signIn(10001)
    await visit.wait { await visit.demo.participants[.chen] != nil }
    try await visit.say("在吗？", to: .buddy(DemoPerson.chen.account), in: session)
    let items = await visit.items(of: session, until: .seconds(10)) { items in
      items.contains { $0.isSaid(by: .chen, to: .buddy(10001)) }
    }
    let typing = items.firstIndex { $0.signal == .typing(DemoPerson.chen.account) }
    let writing = items.firstIndex { $0.isSaid(by: .chen, to: .buddy(10001)) }
    #expect(typing != nil && writing != nil)
    if let typing, let writing { #expect(typing < writing) }
    await visit.end()
  }

  @Test func `a line in a group is one line however many hear it`() async throws {
    let visit = try await DemoVisit()
    await visit.demo.start()
    let session = try await visit.signIn(10001)
    await visit.wait { await visit.demo.participants.count >= 10 }
    let content = Content([.text("有人吗？")]).delivered.received.text()
    let message = MailedMessage(
      target: .group(70001),
      sender: session.account,
      sequence: 9,
      version: 0,
      content: content
    )
    for member in DemoGroup.project.members {
      await visit.demo.hear(.message(ParticipantMessage(message, sentAt: 0)), as: member)
    }
    #expect(await visit.demo.director.unanswered.count == 1)
    await visit.end()
  }

  @Test func `who is named in a group answers there`() async throws {
    let visit = try await DemoVisit()
    await visit.demo.start()
    let session = try await visit.signIn(10001)
    await visit.wait { await visit.demo.participants[.chen] != nil }
    try await visit.say("陈工，你在吗？", to: .group(70001), in: session)
    let items = await visit.items(of: session, until: .seconds(12)) { items in
      items.contains { $0.isSaid(by: .chen, to: .group(70001)) }
    }
    #expect(!items.contains { $0.signal == .typing(DemoPerson.chen.account) })
    await visit.end()
  }

  @Test func `when the visitor leaves nothing is planned any more`() async throws {
    let visit = try await DemoVisit()
    await visit.demo.start()
    let session = try await visit.signIn(10001)
    await visit.wait { await visit.demo.director.nextDue != nil }
    try await visit.server.world.leave(session)
    await visit.wait { await visit.demo.director.nextDue == nil }
    #expect(await visit.demo.director.real == [])
    await visit.end()
  }

  @Test func `who hides is found by the first line`() async throws {
    let visit = try await DemoVisit()
    await visit.demo.start()
    let session = try await visit.signIn(10001, presence: .hidden)
    await visit.wait { await visit.demo.participants[.chen] != nil }
    try await visit.say("嘘", to: .buddy(DemoPerson.chen.account), in: session)
    await visit.wait { await visit.demo.director.real == [10001] }
    await visit.end()
  }

  @Test func `a person who signs in as one of the cast is not put out again`() async throws {
    let visit = try await DemoVisit()
    let account = DemoPerson.xiaoming.account
    await visit.demo.start()
    await visit.wait { await visit.demo.participants[.xiaoming] != nil }
    let session = try await visit.signIn(account)
    await visit.wait { await visit.demo.director.real == [account] }
    #expect(await visit.demo.participants[.xiaoming] == nil)
    #expect(await visit.server.world.currentSession[account] == session.id)
    try await visit.server.world.leave(session)
    await visit.wait { await visit.demo.participants[.xiaoming] != nil }
    #expect(await visit.demo.director.real == [])
    await visit.end()
  }

  @Test func `a person counts as here before the world has taken in the session`() async throws {
    let visit = try await DemoVisit()
    _ = try await visit.server.store.open(visit.opening(of: 10002), discarding: [])
    #expect(try await visit.server.world.hasPerson(10002))
    #expect(try await !visit.server.world.hasPerson(10003))
    await visit.end()
  }

  @Test func `a person who was signed in before the demo began is met`() async throws {
    let visit = try await DemoVisit()
    let account = DemoPerson.xiaoming.account
    let session = try await visit.signIn(account)
    await visit.demo.start()
    #expect(await visit.demo.director.real == [account])
    #expect(await visit.demo.listeners[.xiaoming] == nil)
    #expect(await visit.server.world.currentSession[account] == session.id)
    await visit.end()
  }

  @Test func `who is offline at the beginning is so after a restart too`() async throws {
    let visit = try await DemoVisit()
    let account = DemoPerson.lilei.account
    _ = try await visit.server.join(account)
    #expect(await visit.server.world.visiblePresence(of: account) == .online)
    await visit.demo.start()
    #expect(await visit.server.world.visiblePresence(of: account) == .offline)
    await visit.end()
  }

  private func isTyping(_ item: MailItem) -> Bool {
    if case .typing = item.signal { true } else { false }
  }
}
