import Chat
import Testing

@testable import WebQQProtocol

@Suite(.timeLimit(.minutes(8))) struct PeopleSessionTests {
  private static let ok = #"{"retcode":0,"result":{"result1":0,"account":9,"tuin":7,"stat":10}}"#
  private static let number: UInt64 = 555_010_009

  private func signedIn() async throws -> Stage {
    let stage = try Stage()
    let files = [
      (GetSelfInfo2.address.path, "contacts-get_self_info2.json"),
      (GetStrangerInfo2.address.path, "contacts-get_stranger_info2.json"),
      (SearchQQByUin2.address.path, "contacts-get_stranger_info2.json"),
      (GetSingleLongNick2.address.path, "contacts-get_single_long_nick2.json"),
      (GetQQLevel2.address.path, "contacts-get_qq_level2.json"),
    ]
    for (path, file) in files { stage.server.always(path, .bytes(try Fixture.bytes(file))) }
    let calls = [
      AddNoVerify2.address, AddNeedVerify2.address, AnswerAndAdd2.address,
      AllowAddedRequest2.address, AllowAndAdd2.address, DenyAddedRequest2.address,
      DeleteFriend.address, ChangeMarkName2.address, ModifyFriendGroup.address,
      SetLongNick2.address,
    ]
    for call in calls { stage.server.always(call.path, .body(Self.ok)) }
    try await stage.signIn()
    return stage
  }

  private func form(_ stage: Stage, _ address: EndpointAddress) throws -> FormBody {
    let body = try #require(stage.server.requests(address.path).last?.body)
    return FormBody(parsing: String(decoding: body, as: UTF8.self))
  }

  private func people(_ stage: Stage) -> [PeopleEvent] {
    stage.log.events.compactMap { if case .people(let event) = $0 { event } else { nil } }
  }

  /// The latest of the events that `pick` wants, once there is one.
  private func told<Value>(
    _ stage: Stage,
    _ pick: @escaping @Sendable (PeopleEvent) -> Value?
  ) async -> Value? {
    await stage.log.wait { events in
      events.contains { if case .people(let event) = $0 { pick(event) != nil } else { false } }
    }
    return people(stage).compactMap(pick).last
  }

  /// Lets a sample event arrive and waits until it was told.
  private func receive(_ name: String, _ stage: Stage) async throws -> PeopleEvent {
    let before = people(stage).count
    stage.server.release(Path.poll, .bytes(try Fixture.bytes("poll2-\(name).json")))
    while true {
      let told = people(stage).dropFirst(before).first { event in
        if case .detailsLoaded = event { false } else { true }
      }
      if let told { return told }
      await Task.yield()
    }
  }

  @Test func `without a session nothing is asked about people`() async throws {
    let stage = try Stage()
    await #expect(throws: ServiceFailure.notSignedIn) {
      try await stage.session.perform(.people(.search(account: 1)))
    }
    #expect(stage.server.paths.isEmpty)
  }

  @Test func `a stranger is neither renamed nor removed, and nobody unknown is asked about`()
    async throws
  {
    let stage = try await signedIn()
    for request in [
      .rename(ContactID(999), to: "x"), .move(ContactID(999), category: 1),
      .remove(ContactID(999), onBothSides: true),
    ] as [PeopleRequest] {
      await #expect(throws: ServiceFailure.notABuddy) {
        try await stage.session.perform(.people(request))
      }
    }
    for request in [
      .loadDetails(ContactID(999)), .loadAvatar(.contact(ContactID(999))),
      .accept(ContactID(999), category: nil, markName: ""),
    ] as [PeopleRequest] {
      await #expect(throws: ServiceFailure.rejected(.unknownTarget, code: 100_001)) {
        try await stage.session.perform(.people(request))
      }
    }
  }

  @Test func `a refusal is told with its code`() async throws {
    let stage = try await signedIn()
    stage.server.next(SetLongNick2.address.path, .body(#"{"retcode":100006}"#))
    await #expect(throws: ServiceFailure.rejected(.badRequest, code: 100_006)) {
      try await stage.session.perform(.people(.setSignature("x")))
    }
    #expect(!people(stage).contains(.signatureChanged(nil, "x")))
    try await stage.session.perform(.people(.setSignature("安静")))
    await stage.log.waitFor(.people(.signatureChanged(nil, "安静")))
  }

  @Test func `an answer that is no picture is no avatar`() async throws {
    let stage = try await signedIn()
    stage.server.next(GetFace.address.path, .body("<html>"))
    await #expect(throws: ServiceFailure.malformed(endpoint: GetFace.address.path)) {
      try await stage.session.perform(.people(.loadAvatar(.me)))
    }
    stage.server.next(GetFace.address.path, .bytes([0xFF, 0xD8, 0xFF]))
    try await stage.session.perform(.people(.loadAvatar(.me)))
    await stage.log.waitFor(.people(.avatarLoaded(.me, [0xFF, 0xD8, 0xFF])))
  }

  @Test func `details join the profile, the signature and the level`() async throws {
    let stage = try await signedIn()
    let orange = try stage.contact(nick: "阿橘")
    try await stage.session.perform(.people(.loadDetails(orange)))
    let details = await told(stage) { event in
      guard case .detailsLoaded(let details) = event else { return ContactDetails?.none }
      return details.contact.id == orange ? details : nil
    }
    let shown = try #require(details)
    #expect(shown.signature == "周末见" && shown.level == 21 && shown.presence == .online)
    #expect(shown.gender == .female && shown.birthday == .init(year: 1990, month: 9, day: 12))
    #expect(shown.facts.contains(.init(.constellation, "处女座")))
    #expect(shown.facts.contains(.init(.zodiac, "马")) && shown.facts.contains(.init(.blood, "O")))
    #expect(shown.contact.markName == "同桌")
  }

  @Test func `a profile without signature and level is shown all the same`() async throws {
    let stage = try await signedIn()
    let orange = try stage.contact(nick: "阿橘")
    stage.server.always(GetSingleLongNick2.address.path, .status(500))
    stage.server.always(GetQQLevel2.address.path, .body("?"))
    try await stage.session.perform(.people(.loadDetails(orange)))
    let loaded = await told(stage) { event in
      guard case .detailsLoaded(let details) = event else { return ContactDetails?.none }
      return details.contact.id == orange ? details : nil
    }
    let details = try #require(loaded)
    #expect(details.contact.id == orange && details.level == nil && details.signature.isEmpty)
  }

  @Test func `a search that needs a captcha asks the person and goes on with the answer`()
    async throws
  {
    let stage = try await signedIn()
    let path = SearchQQByUin2.address.path
    stage.server.next(path, .body(#"{"retcode":1000}"#), .body(#"{"retcode":1001}"#))
    try await stage.session.perform(.people(.search(account: Self.number)))
    let image = CaptchaChallenge(image: [0xFF, 0xD8, 0xFF])
    await stage.log.waitFor(.captchaRequired(image))
    try await stage.session.perform(.answerCaptcha("WRONG"))
    let again = CaptchaChallenge(image: image.image, previousFailure: .wrongCaptcha)
    await stage.log.waitFor(.captchaRequired(again))
    await stage.server.setCookie("verifysession=h02", from: "")
    try await stage.session.perform(.answerCaptcha(" ab cd "))
    let last = try #require(stage.server.requests(path).last?.url)
    #expect(last.contains("verifysession=h02&code=abcd") && last.contains("tuin=555010009"))
    let found = await told(stage) { event in
      if case .found(let details) = event { details } else { nil }
    }
    let details = try #require(found)
    #expect(details.contact.nick == "路过的人" && details.contact.account == Self.number)
    #expect(stage.server.requests(Path.picture).last?.url.contains("aid=1003901") == true)
  }

  @Test func `nobody is found under a number that nobody has`() async throws {
    let stage = try await signedIn()
    stage.server.next(SearchQQByUin2.address.path, .body(#"{"retcode":100001}"#))
    try await stage.session.perform(.people(.search(account: 77)))
    await stage.log.waitFor(.people(.found(nil)))
  }

  @Test func `somebody is added as the person's rule wants, with the token of the search`()
    async throws
  {
    let stage = try await signedIn()
    let sample = String(
      decoding: try Fixture.bytes("contacts-get_stranger_info2.json"),
      as: UTF8.self
    )
    let calls = [
      (0, AddNoVerify2.address), (1, AddNeedVerify2.address), (3, AnswerAndAdd2.address),
    ]
    for (rule, address) in calls {
      let reply = sample.replacing(#""allow":1"#, with: #""allow":\#(rule)"#)
      stage.server.next(SearchQQByUin2.address.path, .body(reply))
      let account = Self.number + UInt64(rule)
      let request = PeopleRequest.add(account: account, message: "hi", category: 1, markName: "m")
      try await stage.session.perform(.people(request))
      let r = try #require(try form(stage, address)["r"])
      #expect(r.contains("\(account)") && r.contains("1a7674eb4ee78df7e1ac439a93c3fa8e"))
    }
    stage.server.next(
      SearchQQByUin2.address.path,
      .body(sample.replacing(#""allow":1"#, with: #""allow":2"#))
    )
    await #expect(throws: ServiceFailure.rejected(.notAllowed, code: 100_010)) {
      let request = PeopleRequest.add(account: 7, message: "", category: 0, markName: "")
      try await stage.session.perform(.people(request))
    }
  }

  @Test func `a request is told with a name, once, and answered by the real number`()
    async throws
  {
    let stage = try await signedIn()
    let event = try await receive("system_message-verify_required", stage)
    guard case .buddyRequested(let contact, let message) = event else {
      Issue.record("\(event)")
      return
    }
    #expect(contact.nick == "路过的人" && contact.account == Self.number)
    #expect(message == "我是路过的人")
    await stage.server.waitFor(Path.poll, count: 2)
    await stage.poll(.bytes(try Fixture.bytes("poll2-system_message-verify_required.json")))
    _ = try await receive("system_message-verify_rejected", stage)
    #expect(people(stage).count { $0 == event } == 1, "servers repeat themselves")
    try await stage.session.perform(.people(.accept(contact.id, category: 2, markName: "x")))
    let r = try #require(try form(stage, AllowAndAdd2.address)["r"])
    #expect(r.hasPrefix(#"{"account":555010009,"gid":2,"mname":"x""#))
    try await stage.session.perform(.people(.accept(contact.id, category: nil, markName: "")))
    #expect(try form(stage, AllowAddedRequest2.address)["r"]?.contains("555010009") == true)
    try await stage.session.perform(.people(.refuse(contact.id, message: "no")))
    #expect(try form(stage, DenyAddedRequest2.address)["r"]?.contains(#""msg":"no""#) == true)
  }

  @Test func `each kind of event says what happened`() async throws {
    let stage = try await signedIn()
    func name(_ event: PeopleEvent) -> String { String("\(event)".prefix { $0 != "(" }) }
    let kinds = [
      ("added_buddy_sig", "addedMe"), ("added_buddy_nosig", "addedMe"),
      ("verify_pass", "accepted"), ("verify_pass_add", "accepted"),
      ("verify_rejected", "refused"),
    ]
    for (file, expected) in kinds {
      #expect(name(try await receive("system_message-\(file)", stage)) == expected)
    }
  }

  @Test func `without a profile an event is told with the number`() async throws {
    let stage = try await signedIn()
    stage.server.next(GetStrangerInfo2.address.path, .body(#"{"retcode":100001}"#))
    guard
      case .refused(let contact, "不认识") = try await receive(
        "system_message-verify_rejected",
        stage
      )
    else {
      Issue.record("not refused")
      return
    }
    #expect(contact.nick == "555010009")
  }

  @Test func `a new buddy is told and the list loaded anew`() async throws {
    let stage = try await signedIn()
    let lists = stage.server.requests(Path.friends).count
    let event = try await receive("buddylist_change", stage)
    guard case .buddyAdded(let buddy) = event else {
      Issue.record("\(event)")
      return
    }
    #expect(buddy.presence == .online && buddy.categoryIndex == 0)
    await stage.server.waitFor(Path.friends, count: lists + 1)
  }

  @Test func `a buddy whom I remove is told, and one who is removed elsewhere too`() async throws {
    let stage = try await signedIn()
    let orange = try stage.contact(nick: "阿橘")
    let removed = #""removed_friends":[{"uin":\#(Stage.buddy.rawValue)}]"#
    stage.server.release(
      Path.poll,
      .body(
        #"{"retcode":0,"result":[{"poll_type":"buddylist_change","value":{\#(removed)}}]}"#
      )
    )
    await stage.log.waitFor(.people(.buddyRemoved(orange)))
    let whale = try stage.contact(nick: "Blue Whale")
    try await stage.session.perform(.people(.remove(whale, onBothSides: true)))
    await stage.log.waitFor(.people(.buddyRemoved(whale)))
    #expect(try form(stage, DeleteFriend.address)["delType"] == "2")
  }
}
