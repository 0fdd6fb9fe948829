import Testing

@testable import WebQQProtocol

@Suite struct SysGMsgItemTests {
  private func item(_ fixture: String) throws -> SysGMsgItem {
    let bytes = try Fixture.bytes("poll2-sys_g_msg-\(fixture).json")
    guard case .events(let items) = try Poll2.decode(bytes), case .group(let item) = items.first
    else {
      Issue.record("\(fixture) holds no news of a group")
      throw MalformedField(fixture)
    }
    return item
  }

  @Test(
    arguments: [
      ["type": "group_dance"], ["type": 7], [:], ["type": "group_create"],
      ["type": "group_join", "op_type": 3], ["type": "group_join", "new_member": "x"],
      ["type": "group_leave"], ["type": "group_leave", "op_type": 4, "old_member": 1],
      ["type": "group_leave", "op_type": 2],
      ["type": "group_leave", "op_type": 3, "old_member": 1],
      ["type": "group_leave", "op_type": -1, "old_member": 1],
      ["type": "group_request_join", "msg": "x"], ["type": "group_request_join_agree"],
      ["type": "group_request_join_deny", "admin_uin": []],
      ["type": "group_admin_op", "uin": 1], ["type": "group_admin_op", "op_type": 4, "uin": 1],
      ["type": "group_admin_op", "op_type": 255, "old_uin": 1],
      ["type": "group_admin_op", "op_type": 1],
    ] as [JSONValue]
  )
  func `news that cannot be read is kept as unsupported`(json: JSONValue) {
    var value = json.object ?? JSONObject()
    value["from_uin"] = 1
    value["gcode"] = 2
    let event: JSONValue = ["poll_type": "sys_g_msg", "value": .object(value)]
    #expect(PollItem(event) == .unsupported(kind: "sys_g_msg", raw: .object(value)))
  }

  @Test func `the group is named by gid, code and number`() throws {
    let item = try item("group_create")
    #expect(item.gid == Gid(2_236_067_977) && item.code == GroupCode(2_645_751_311))
    #expect(item.number == 555_020_001)
    #expect(item.change == .created(owner: Uin(123_774_072)))
  }

  @Test func `the three ways out of a group are told apart`() throws {
    let owner = Uin(3_141_592_653)
    let member = SysGMsgItem.Person(Uin(1_732_050_807))
    #expect(try item("group_leave-dissolved").change == .dissolved(by: owner))
    #expect(try item("group_leave-left").change == .left(member))
    #expect(
      try item("group_leave-kicked").change
        == .removed(member, by: .init(owner, title: "创建者"), number: nil)
    )
  }

  @Test func `a request and its answers`() throws {
    let owner = SysGMsgItem.Decider(Uin(3_141_592_653), title: "创建者")
    let person = SysGMsgItem.Person(Uin(1_732_050_807))
    #expect(try item("group_request_join").change == .requested(person, message: "请让我进"))
    #expect(try item("group_request_join_agree").change == .agreed(by: owner, message: ""))
    #expect(try item("group_request_join_deny").change == .denied(by: owner, message: "满了"))
  }

  @Test func `a new administrator and a new owner`() throws {
    let whale = SysGMsgItem.Person(Uin(2_718_281_828))
    #expect(
      try item("group_admin_op").change == .administratorChanged(whale, operation: 1, flag: 1)
    )
    #expect(
      try item("group_admin_op-owner").change
        == .ownerChanged(from: .init(Uin(3_141_592_653)), to: whale)
    )
  }

  @Test func `an open group is joined without anybody's leave`() {
    let event: JSONValue = [
      "poll_type": "sys_g_msg",
      "value": ["from_uin": 1, "type": "group_join", "gcode": 2, "new_member": 3],
    ]
    guard case .group(let item) = PollItem(event) else {
      Issue.record("not read")
      return
    }
    #expect(item.change == .joined(.init(Uin(3)), by: nil) && item.number == 0)
  }

  @Test func `the type of message goes with the change`() throws {
    for name in [
      "group_create", "group_join", "group_leave-left", "group_request_join",
      "group_request_join_agree", "group_request_join_deny", "group_admin_op",
    ] {
      let item = try item(name)
      #expect(item.change.messageType == item.head.type, "\(name)")
    }
  }
}
