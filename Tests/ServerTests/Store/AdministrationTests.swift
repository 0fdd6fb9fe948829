import Chat
import Testing

@testable import Server

struct AdministrationTests {
  let folder: TemporaryDirectory
  let administration: Administration

  init() throws {
    folder = try TemporaryDirectory()
    administration = try Administration(dataDirectory: folder.path)
  }

  @Test(arguments: [0, 9_999, 10_000, 10_000_000_000, UInt64.max])
  func `a number of too few or too many digits is refused`(number: UInt64) {
    #expect(throws: AdministrationError.accountNumberMalformed(number)) {
      try administration.addAccount(number, nick: "a", password: "x")
    }
  }

  @Test(arguments: ["", "  ", "a\nb", String(repeating: "长", count: 101)])
  func `a nick that cannot be shown is refused`(nick: String) {
    #expect(throws: AdministrationError.self) {
      try administration.addAccount(10_001, nick: nick, password: "x")
    }
  }

  @Test(arguments: ["", String(repeating: "x", count: 33)])
  func `a password that cannot be typed is refused`(password: String) {
    #expect(throws: AdministrationError.self) {
      try administration.addAccount(10_001, nick: "a", password: Secret(password))
    }
  }

  @Test func `an account is added once`() throws {
    try administration.addAccount(10_001, nick: "阿橘", password: "x")
    #expect(throws: AdministrationError.accountExists(10_001)) {
      try administration.addAccount(10_001, nick: "b", password: "y")
    }
    let expected = AccountSummary(number: 10_001, nick: "阿橘", friendCount: 0)
    #expect(try administration.accounts() == [expected])
  }

  @Test func `a password is kept as a digest that opens for its account only`() throws {
    try administration.addAccount(10_001, nick: "a", password: "密码abc")
    let store = administration.store
    let box = try store.readBlocking { try AccountRecord.find(10_001, in: $0)?.password ?? [] }
    let seal = PasswordSeal(key: store.sealingKey)
    #expect(seal.open(box, of: 10_001) == seal.open(seal.seal("密码abc", of: 7), of: 7))
    #expect(seal.open(box, of: 10_001)?.count == 16)
    #expect(seal.open(box, of: 10_002) == nil)
  }

  @Test func `friends must exist and be two`() throws {
    try administration.addAccount(10_001, nick: "a", password: "x")
    #expect(throws: AdministrationError.friendOfOneself(10_001)) {
      try administration.addFriend(10_001, 10_001)
    }
    #expect(throws: AdministrationError.noSuchAccount(10_002)) {
      try administration.addFriend(10_001, 10_002)
    }
    #expect(try administration.accounts().first?.friendCount == 0)
  }

  @Test func `friendship is mutual and its category belongs to one list`() throws {
    try administration.addAccount(10_001, nick: "a", password: "x")
    try administration.addAccount(10_002, nick: "b", password: "x")
    try administration.addFriend(10_001, 10_002, category: "同学", markName: "同桌")
    try administration.addFriend(10_001, 10_002, category: "同学")
    try administration.store.readBlocking { database in
      let mine = try Friendship.all(of: 10_001, in: database)
      #expect(mine == [Friendship(friend: 10_002, category: 1, markName: "同桌", nick: "b")])
      let theirs = try Friendship.all(of: 10_002, in: database)
      #expect(theirs == [Friendship(friend: 10_001, category: 0, markName: "", nick: "a")])
      let categories = try FriendCategory.all(of: 10_001, in: database)
      #expect(categories == [FriendCategory(position: 1, name: "同学")])
    }
  }

  @Test func `a group needs an owner, and a member joins once`() throws {
    #expect(throws: AdministrationError.noSuchAccount(10_001)) {
      try administration.createGroup(55_555, name: "g", owner: 10_001)
    }
    try administration.addAccount(10_001, nick: "a", password: "x")
    try administration.addAccount(10_002, nick: "b", password: "x")
    try administration.createGroup(55_555, name: "周末爬山", owner: 10_001)
    try administration.join(group: 55_555, account: 10_002, card: "领队")
    #expect(throws: AdministrationError.alreadyMember(account: 10_002, group: 55_555)) {
      try administration.join(group: 55_555, account: 10_002)
    }
    #expect(throws: AdministrationError.noSuchGroup(4)) {
      try administration.join(group: 4, account: 10_002)
    }
    let group = GroupSummary(number: 55_555, name: "周末爬山", owner: 10_001, memberCount: 2)
    #expect(try administration.groups() == [group])
  }

  @Test func `a removed account leaves its group to the oldest member`() throws {
    for number in [10_001, 10_002, 10_003] as [UInt64] {
      try administration.addAccount(number, nick: "n", password: "x")
    }
    try administration.createGroup(55_555, name: "g", owner: 10_001)
    try administration.join(group: 55_555, account: 10_003)
    try administration.join(group: 55_555, account: 10_002)
    try administration.createGroup(66_666, name: "alone", owner: 10_001)
    try administration.addFriend(10_001, 10_002)
    try administration.removeAccount(10_001)
    let left = GroupSummary(number: 55_555, name: "g", owner: 10_003, memberCount: 2)
    #expect(try administration.groups() == [left])
    #expect(try administration.accounts().map(\.friendCount) == [0, 0])
    #expect(throws: AdministrationError.noSuchAccount(10_001)) {
      try administration.removeAccount(10_001)
    }
  }

  @Test func `a discussion has two members or more`() throws {
    try administration.addAccount(10_001, nick: "a", password: "x")
    try administration.addAccount(10_002, nick: "b", password: "x")
    #expect(throws: AdministrationError.tooFewMembers) {
      try administration.createDiscussion(7, name: "", members: [10_001])
    }
    try administration.createDiscussion(7, name: "接机", members: [10_001, 10_002])
    #expect(throws: AdministrationError.discussionExists(7)) {
      try administration.createDiscussion(7, name: "", members: [10_001, 10_002])
    }
    let discussion = DiscussionSummary(number: 7, name: "接机", memberCount: 2)
    #expect(try administration.discussions() == [discussion])
  }
}
