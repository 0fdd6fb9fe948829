import Testing

@testable import WebQQProtocol

@Suite struct FixtureIndexTests {
  @Test func `every fixture is listed with its origin, and everything listed is there`() throws {
    let entries = try #require(try Fixture.json("index.json")["files"]?.elements)
    let listed = try entries.map { try $0.text(of: "file") }
    let origins = Set(entries.map { $0.text("shape") })
    #expect(origins == ["capture", "composed", "vectors"])
    #expect(Set(try Fixture.names()) == Set(listed + ["index.json", "README.md"]))
  }

  @Test func `the people and groups of the index are those of the samples`() throws {
    let index = try Fixture.json("index.json")
    let lists = try GetUserFriends2.decode(
      Fixture.bytes("contacts-get_user_friends2.json")
    ).value()
    let people = index.list("people") { Uin($0["uin"]) }
    #expect(lists.friends.map(\.uin) == Array(people.dropLast()))
    let groups = try GetGroupNameListMask2.decode(
      Fixture.bytes("contacts-get_group_name_list_mask2.json")
    ).value().groups
    #expect(groups.map(\.gid) == index.list("groups") { Gid($0["gid"]) })
    #expect(groups.map(\.code) == index.list("groups") { GroupCode($0["code"]) })
  }

  @Test func `the cookie lines begin with the cookie they set`() throws {
    for sample in try Fixture.cases("set-cookie.json") where sample["name"] != nil {
      let line = try sample.text(of: "set_cookie")
      let pair = line.prefix { $0 != ";" }
      #expect(pair == "\(try sample.text(of: "name"))=\(try sample.text(of: "value"))")
    }
  }
}
