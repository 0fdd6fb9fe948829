import Chat
import Imaging
import Testing
import WebQQProtocol

@testable import Server

struct ProfileAdministrationTests {
  let rig: Rig
  var world: Administration { rig.server.administration }

  init() async throws { rig = try await Rig() }

  private func profile() async throws -> AccountProfile {
    try await rig.server.store.read { try AccountProfile.of(10_003, in: $0) }
  }

  @Test func `what cannot be used changes nothing`() async throws {
    var day = ProfileChange()
    day.birthday = [1990, 2, 32]
    var lines = ProfileChange()
    lines.facts = [.city: "a\nb"]
    var long = ProfileChange()
    long.signature = String(repeating: "长", count: 151)
    var rule = ProfileChange()
    (rule.addRule, rule.question) = (.question, "why?")
    for change in [day, lines, long, rule] {
      #expect(throws: AdministrationError.self) { try world.setProfile(change, of: 10_003) }
    }
    #expect(throws: AdministrationError.noSuchAccount(77_777)) {
      try world.setProfile(ProfileChange(), of: 77_777)
    }
    #expect(try await profile() == AccountProfile(account: 10_003))
  }

  @Test func `what is not given stays`() async throws {
    var change = ProfileChange()
    (change.birthday, change.blood, change.addRule) = ([1990, 9, 12], .ab, .nobody)
    change.facts = [.city: "上海", .email: "a@example.org"]
    try world.setProfile(change, of: 10_003)
    var other = ProfileChange()
    other.facts = [.city: ""]
    try world.setProfile(other, of: 10_003)
    let profile = try await profile()
    #expect(profile.city.isEmpty && profile.email == "a@example.org" && profile.blood == 4)
    #expect(profile.allowRule == 2 && profile.birthDay == 12)
  }

  @Test func `only a picture becomes an avatar, and it goes with its account`() async throws {
    let owner = AvatarTable.Owner.account(10_003)
    func kept() async throws -> [UInt8]? {
      try await rig.server.store.read { try AvatarTable.picture(of: owner, in: $0) }
    }
    for bad in [[], Array("<svg>".utf8), [0xFF, 0xD8, 0xFF]] as [[UInt8]] {
      #expect(throws: AdministrationError.self) { try world.setAvatar(bad, of: 10_003) }
    }
    let picture = AvatarPainter(name: "x", number: 1).file()
    #expect(throws: AdministrationError.self) { try world.setAvatar(picture, of: 77_777) }
    #expect(throws: AdministrationError.self) { try world.setAvatar(picture, ofGroup: 77_777) }
    try world.setAvatar(picture, of: 10_003)
    #expect(try await kept() == picture)
    try world.setAvatar(nil, of: 10_003)
    #expect(try await kept() == nil)
    try world.setAvatar(picture, of: 10_003)
    try world.removeAccount(10_003)
    #expect(try await kept() == nil)
  }

  @Test func `a participant asks and answers like anybody`() async throws {
    let passerby = try await rig.server.join(10_003)
    let whale = try await rig.signIn(10_002)
    await #expect(throws: ParticipantError.unknownThread) {
      try await passerby.ask(toBefriend: 10_001, "a friend already")
    }
    await #expect(throws: ParticipantError.unknownThread) { try await passerby.accept(10_002) }
    try await passerby.ask(toBefriend: 10_002, "hi")
    #expect(try await whale.poll().acts == [#"10003 verifyRequired(message: "hi", allow: 1)"#])
    #expect(try await whale.ask(10_003, "me too") == 0)
    for await case .friendRequest(let account, let message) in passerby.events {
      #expect(account == 10_002 && message == "me too")
      break
    }
    try await passerby.accept(10_002)
    #expect(try await whale.friends().info.map(\.nick).contains("路过的人"))
  }
}
