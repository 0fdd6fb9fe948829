import Testing

@testable import WebQQProtocol

@Suite struct PollItemTests {
  @Test(
    arguments: [
      nil, 7, "text", [], [:], ["poll_type": "message"], ["poll_type": 5, "value": 5],
      ["poll_type": "message", "value": ["from_uin": "x", "content": []]],
      ["poll_type": "message", "value": ["from_uin": 1]],
      ["poll_type": "group_message", "value": ["from_uin": 1, "content": []]],
      ["poll_type": "discu_message", "value": ["from_uin": 1, "did": 1, "send_uin": 2]],
      ["poll_type": "buddies_status_change", "value": ["uin": 1, "status": "dancing"]],
      ["poll_type": "input_notify", "value": []], ["poll_type": "kick_message", "value": 1],
      ["poll_type": "sess_message", "value": ["from_uin": 1, "ruin": 2]],
      ["poll_type": "sess_message", "value": ["content": ["a"]]],
      ["poll_type": "shake_message", "value": ["msg_id": 1]],
      ["poll_type": "tips", "value": ["txt3": "x"]],
      ["poll_type": "av_request", "value": ["from_uin": "?"]],
      ["poll_type": "system_message", "value": ["type": "verify_pass"]],
      ["poll_type": "system_message", "value": ["type": "dance", "from_uin": 7]],
      ["poll_type": "system_message", "value": ["from_uin": 7]],
      ["poll_type": "buddylist_change", "value": ["added_friends": 1]],
      ["poll_type": "buddylist_change", "value": []],
    ] as [JSONValue]
  )
  func `an event that cannot be read is kept as unsupported`(json: JSONValue) {
    guard case .unsupported(let kind, let raw) = PollItem(json) else {
      Issue.record("\(json) was read")
      return
    }
    #expect(kind == json["poll_type"]?.lenientText ?? "" && raw == json["value"] ?? .null)
  }

  @Test func `one bad event does not stop the others`() throws {
    let body =
      #"{"retcode":0,"result":[1,{"poll_type":"x"},{"poll_type":"input_notify","value":{"from_uin":3}}]}"#
    guard case .events(let items) = try Poll2.decode(Array(body.utf8)) else {
      Issue.record("no events")
      return
    }
    #expect(items.map(\.kind) == ["", "x", "input_notify"])
  }

  @Test func `quoted numbers are read`() {
    let json: JSONValue = [
      "poll_type": "message",
      "value": ["msg_id": "7", "from_uin": "31", "msg_id2": "9", "time": "5", "content": ["a"]],
    ]
    guard case .message(let item) = PollItem(json) else {
      Issue.record("not read")
      return
    }
    #expect(item.sender == Uin(31) && item.time == 5 && item.head.messageID2 == 9)
  }

  @Test func `the reason of a kick is shown when the server says so`() {
    #expect(KickMessageItem(head: nil, showsReason: false, reason: "x").shownReason == nil)
    #expect(KickMessageItem(head: nil, showsReason: true, reason: "").shownReason == nil)
    #expect(KickMessageItem(head: nil, showsReason: true, reason: "x").shownReason == "x")
  }

  @Test func `a presence is acknowledged where the server numbers it`() {
    let json: JSONValue = [
      "poll_type": "buddies_status_change",
      "value": ["uin": 7, "status": "away", "client_type": 1, "msg_id2": 5],
    ]
    let item = PollItem(json)
    #expect(item.messageID2 == 5 && item.json == json)
  }

  @Test func `unsupported events are acknowledged too`() {
    #expect(PollItem.unsupported(kind: "x", raw: ["msg_id2": 5]).messageID2 == 5)
    #expect(PollItem.unsupported(kind: "x", raw: nil).messageID2 == nil)
  }
}

@Suite struct PollBatchTests {
  @Test func `messages come oldest first and everything else before them`() throws {
    let bytes = try Fixture.bytes("poll2-batch-newest-first.json")
    guard case .events(let items) = try Poll2.decode(bytes) else {
      Issue.record("no events")
      return
    }
    let ordered = PollBatch.ordered(items)
    #expect(ordered.map(\.kind) == ["buddies_status_change", "message", "message"])
    #expect(ordered.compactMap(\.messageID2) == [700_001, 700_002])
  }

  @Test func `within a second the counter decides, across its wrap too`() {
    let items = [message(id: 1, mark: 3), message(id: 65_535, mark: 1), message(id: 0, mark: 2)]
    #expect(PollBatch.ordered(items).compactMap(\.messageID2) == [1, 2, 3])
  }

  @Test func `with equal counters the end of the batch is older`() {
    let items = [message(id: 5, mark: 2), message(id: 5, mark: 1)]
    #expect(PollBatch.ordered(items).compactMap(\.messageID2) == [1, 2])
  }

  @Test func `an older second comes first whatever the counters`() {
    let items = [message(id: 1, mark: 2, time: 9), message(id: 8, mark: 1, time: 8)]
    #expect(PollBatch.ordered(items).compactMap(\.messageID2) == [1, 2])
  }

  @Test func `a kick comes after the messages of its batch`() {
    let kick = PollItem.kick(KickMessageItem(head: nil, showsReason: false, reason: ""))
    #expect(PollBatch.ordered([kick, message(id: 1, mark: 1)]).map(\.kind).last == "kick_message")
  }

  private func message(id: Int64, mark: UInt64, time: Int64 = 100) -> PollItem {
    let head = PollHead(messageID: id, from: 7, to: 1, messageID2: mark, type: 9)
    return .message(MessageItem(head: head, time: time, content: Content([.text("a")])))
  }
}

@Suite struct RecentKeysTests {
  @Test func `a key is new once, until it falls out of the ring`() {
    var keys = RecentKeys<Int>(capacity: 3)
    let inserted = [1, 1, 2, 3, 1].map { keys.insert($0) }
    #expect(inserted == [true, false, true, true, false])
    let isFourNew = keys.insert(4)
    let isOneNew = keys.insert(1)
    let isThreeNew = keys.insert(3)
    #expect(isFourNew && isOneNew && !isThreeNew)
  }
}
