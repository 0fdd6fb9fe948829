import Testing

@testable import WebQQProtocol

/// Damaged answers and requests: whatever arrives, nothing crashes or hangs.
@Suite(.timeLimit(.minutes(5))) struct MutationTests {
  private static let rounds = 10_000
  private static let inserts: [[UInt8]] = [
    Array("\"".utf8), Array("\\".utf8), Array("\\u".utf8), Array("\\ud83d".utf8),
    Array("[[[[".utf8), Array("{\"a\":".utf8), Array("null".utf8), Array("-1".utf8),
    Array("1e400".utf8), Array("99999999999999999999".utf8), Array("%".utf8), Array("%u0".utf8),
    [0], [0xFF], [0xE4, 0xBD], [0xF0, 0x9F],
  ]

  /// Cuts, doubles, swaps or overwrites a few bytes.
  private func damage(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + 5))
      case 2: bytes.insert(contentsOf: Self.inserts.randomElement(using: &random) ?? [], at: place)
      case 3: bytes.removeLast(bytes.count - place)
      case 4: bytes.swapAt(place, bytes.count - 1 - place)
      default: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
    }
    return bytes
  }

  private func samples(_ prefixes: String...) throws -> [[UInt8]] {
    try Fixture.names().filter { name in prefixes.contains { name.hasPrefix($0) } }
      .map { try Fixture.bytes($0) }
  }

  @Test func `damaged JSON is read or refused by every reply`() throws {
    var random = SeededRandom(seed: 1)
    let samples = try samples("contacts-", "poll2-", "login2", "reply-ok", "search-")
    var read = 0
    for round in 0..<Self.rounds {
      let damaged = damage(samples[round % samples.count], &random)
      // Refusing is as good as reading; a crash is not.
      guard let json = try? JSONValue(parsing: damaged) else { continue }
      read += 1
      decodeEverything(json)
    }
    #expect(read > Self.rounds / 10)
  }

  private func decodeEverything(_ json: JSONValue) {
    _ = try? Login2.decode(json)
    _ = try? GetUserFriends2.decode(json)
    _ = try? GetGroupNameListMask2.decode(json)
    _ = try? GetGroupInfoExt2.decode(json)
    _ = try? GetDiscusList.decode(json)
    _ = try? GetDiscuInfo.decode(json)
    _ = try? GetOnlineBuddies2.decode(json)
    _ = try? GetRecentList2.decode(json)
    _ = try? GetFriendUin2.decode(json)
    _ = try? GetSelfInfo2.decode(json)
    _ = try? GetFriendInfo2.decode(json)
    _ = try? GetSingleLongNick2.decode(json)
    _ = try? SendDiscuMsg2.decode(json)
    _ = try? GetC2cmsgSig2.decode(json)
    _ = try? ChangeStatus2.decode(json)
    _ = try? GetGroupMemberStat2.decode(json)
    _ = try? GetGroupPublicInfo2.decode(json)
    _ = try? GetGroupInfo.decode(json)
    _ = try? GetSelfBusinessCard2.decode(json)
    _ = try? SearchGroups.decode(json)
    _ = try? CreateDiscu.decode(json)
    deliver(PollEnvelope(json))
  }

  private func deliver(_ envelope: PollEnvelope?) {
    guard case .events(let items) = envelope else { return }
    var translation = Translation()
    for item in PollBatch.ordered(items) {
      _ = translation.event(for: item, now: TestTime.start)
      if case .group(let item) = item { _ = translation.groupNews(item) }
      _ = item.json.encoded(.ascii)
    }
  }

  @Test func `damaged JSON that was read is written and read again unchanged`() throws {
    var random = SeededRandom(seed: 2)
    let samples = try samples("contacts-", "poll2-")
    for round in 0..<Self.rounds {
      let damaged = damage(samples[round % samples.count], &random)
      guard let json = try? JSONValue(parsing: damaged) else { continue }
      #expect((try? JSONValue(parsing: json.encoded(.ascii))) == json)
    }
  }

  @Test func `damaged callbacks and pages are read or refused`() throws {
    var random = SeededRandom(seed: 3)
    let callbacks = try Fixture.cases("callbacks.json").map { Array(try $0.text(of: "input").utf8) }
    let samples = callbacks + [LoginPage.encode(.init(loginSignature: "V0rPh-Ek7s1uNtzdq1dzhnWV"))]
    for round in 0..<Self.rounds {
      let damaged = damage(samples[round % samples.count], &random)
      _ = Callback(parsing: damaged)
      _ = try? Check.decode(damaged)
      _ = try? Login.decode(damaged)
      _ = LoginPage.decode(damaged)
      _ = RawHead.text(damaged)
    }
  }

  @Test func `damaged requests are read or refused by every endpoint`() throws {
    var random = SeededRandom(seed: 4)
    let session = SessionFields(clientid: "30833194", psessionid: "8368ab")
    let sends = try Fixture.cases("send.json").map { Array(try $0.text(of: "body").utf8) }
    let logins = try Fixture.cases("login-requests.json").map {
      Array(try $0.text(of: "url").utf8)
    }
    let polls = [Array(Poll2.Request(session: session, ids: [1, 2]).encode().encoded.utf8)]
    let samples = sends + logins + polls
    for round in 0..<Self.rounds {
      decodeEverything(FormBody(parsing: damage(samples[round % samples.count], &random)))
    }
  }

  private func decodeEverything(_ form: FormBody) {
    _ = try? Login2.decodeRequest(form)
    _ = try? Login.decodeRequest(form)
    _ = try? Check.decodeRequest(form)
    _ = try? CheckSig.decodeRequest(form)
    _ = try? Poll2.decodeRequest(form)
    _ = try? SendBuddyMsg2.decodeRequest(form).message.content.delivered.received
    _ = try? SendQunMsg2.decodeRequest(form)
    _ = try? SendDiscuMsg2.decodeRequest(form)
    _ = try? GetUserFriends2.decodeRequest(form)
    _ = try? GetFriendUin2.decodeRequest(form)
    _ = try? ChangeStatus2.decodeRequest(form)
    _ = try? GetRecentList2.decodeRequest(form)
    decodeGroups(form)
  }

  private func decodeGroups(_ form: FormBody) {
    _ = try? ApplyJoinGroup2.decodeRequest(form)
    _ = try? OpGroupJoinReq.decodeRequest(form)
    _ = try? UpdateGroupBusinessCard2.decodeRequest(form)
    _ = try? UpdateGroupInfo2.decodeRequest(form)
    _ = try? MessageFilter.decodeRequest(form)
    _ = try? SearchGroups.decodeRequest(form)
    _ = try? GetGroupInfo.decodeRequest(form)
    _ = try? CreateDiscu.decodeRequest(form)
    _ = try? ChangeDiscuMem.decodeRequest(form)
    _ = try? ModifyDiscuInfo.decodeRequest(form)
  }

  @Test func `damaged session ids and addresses are read or refused`() throws {
    var random = SeededRandom(seed: 5)
    let ids = try Fixture.cases("psessionid.json").map { Array(try $0.text(of: "psessionid").utf8) }
    let samples = ids + [Array("http://[::1]:8420/prefix".utf8), Array("https://h:443".utf8)]
    for round in 0..<Self.rounds {
      let damaged = String(decoding: damage(samples[round % samples.count], &random), as: UTF8.self)
      _ = PsessionID(parsing: damaged)?.text
      _ = ServerAddress(damaged)?.isLoopback
      _ = HTMLEntities.decode(damaged)
      _ = Hosts.historic.signatureRequest(damaged)
    }
  }
}
