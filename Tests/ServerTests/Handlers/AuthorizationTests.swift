import Chat
import Foundation
import Testing
import WebQQProtocol

@testable import Server

struct AuthorizationTests {
  let rig: Rig
  let orange: Visitor

  init() async throws {
    rig = try await Rig()
    orange = try await rig.signIn(10_001)
  }

  private func retcode(_ text: String) throws -> Int? {
    try JSONValue(parsing: text)["retcode"]?.lenientInt
  }

  /// A client without cookies.
  private var bare: Visitor { rig.visitor() }

  @Test(arguments: ["0123", "836804"])
  func `a made-up token is refused`(token: String) async throws {
    let channel = try await bare.get(
      "/channel/get_online_buddies2?clientid=30833194&psessionid=\(token)&t=1"
    )
    #expect(try retcode(channel) == 103)
    let api = try await bare.get("/api/get_group_name_list_mask2?vfwebqq=\(token)")
    #expect(try retcode(api) == 103)
  }

  @Test func `psessionid counts with its clientid only`() async throws {
    let token = orange.tokens.psessionid
    let path = "/channel/get_online_buddies2?psessionid=\(token)"
    #expect(try retcode(try await bare.get("\(path)&clientid=30833194")) == 0)
    #expect(try retcode(try await bare.get("\(path)&clientid=1")) == 103)
    #expect(try retcode(try await bare.get(path)) == 108)
  }

  @Test func `lists and polls need no cookie`() async throws {
    let form: FormBody = ["r": #"{"vfwebqq":"\#(orange.tokens.vfwebqq)"}"#]
    let visitor = bare
    let reply = try await visitor.send(GetGroupNameListMask2.address, form)
    #expect(try retcode(String(decoding: reply.body, as: UTF8.self)) == 0)
    visitor.tokens = orange.tokens
    _ = try await rig.signIn(10_002).send("x", to: rig.signIn(10_002).uin(ofNick: "阿橘"))
    #expect(try await visitor.poll().texts == [])
  }

  @Test func `the fields may stand in r, beside it, or in both`() async throws {
    let (id, token) = (orange.clientID, orange.tokens.psessionid)
    let r = #"{"clientid" : "\#(id)", "psessionid" : "\#(token)", "newstatus":"away"}"#
    for form: FormBody in [
      ["r": r], ["clientid": id, "psessionid": token, "newstatus": "away"],
      ["r": r, "clientid": id, "psessionid": token],
    ] {
      let body = Array(form.encoded.utf8)
      let request = WireRequest(
        method: .post,
        url: bare.base + "/channel/change_status2",
        body: body
      )
      let reply = try await bare.transport.send(request)
      #expect(String(decoding: reply.body, as: UTF8.self) == #"{"retcode":0,"result":"ok"}"#)
    }
  }

  @Test func `a valid token of one account opens nothing of another`() async throws {
    let whale = try await rig.signIn(10_002)
    let self1 = GetSelfInfo2.Request(t: 1)
    #expect(try await orange.call(GetSelfInfo2.self, self1).value().account == 10_001)
    #expect(try await whale.call(GetSelfInfo2.self, self1).value().account == 10_002)
    // A number given to one session means nothing in another.
    let uin = try await orange.uin(ofNick: "路过的人")
    let request = GetFriendInfo2.Request(uin: uin, vfwebqq: whale.tokens.vfwebqq, t: 1)
    #expect(try await whale.call(GetFriendInfo2.self, request).retcode == 100_001)
    // The token of the call decides, not the cookies beside it.
    let mixed = try await whale.get(
      "/api/get_group_name_list_mask2?vfwebqq=\(orange.tokens.vfwebqq)x"
    )
    #expect(try retcode(mixed) == 103)
  }

  @Test func `after a logout no token is good for anything`() async throws {
    let old = orange.tokens
    let request = Logout2.Request(session: orange.session, t: 1)
    #expect(try await orange.call(Logout2.self, request).retcode == 0)
    #expect(try await orange.poll().retcode == 103)
    let query = "vfwebqq=\(old.vfwebqq)"
    #expect(try retcode(try await orange.get("/api/get_group_name_list_mask2?\(query)")) == 103)
    #expect(try await orange.login2().retcode == 100_000)
  }

  @Test func `a new password ends the sessions of before`() async throws {
    let other = try Administration(dataDirectory: rig.folder.path)
    try other.setPassword("another", of: 10_001)
    #expect(try await orange.poll().retcode == 103)
    #expect(try await orange.login2(psessionid: orange.tokens.psessionid).retcode == 100_000)
  }

  @Test func `a poll of a removed account is told nothing more`() async throws {
    let whale = try await rig.signIn(10_002)
    let passerby = try await rig.signIn(10_003)
    let gid = try await whale.group().gid
    async let held = passerby.poll()
    await rig.clock.waitForSleeper(of: .seconds(60))
    let other = try Administration(dataDirectory: rig.folder.path)
    try other.setPassword("another", of: 10_003)
    let request = SendQunMsg2.Request(group: gid, message: whale.message("x"))
    #expect(try await whale.call(SendQunMsg2.self, request).retcode == 0)
    #expect(try await held.retcode == 102)
    #expect(try await passerby.poll().retcode == 103)
  }

  @Test func `tokens are not in the database`() async throws {
    let tokens = orange.tokens
    let ptwebqq = try #require(
      await orange.transport.cookie("ptwebqq", for: orange.base)
    )
    let skey = try #require(await orange.transport.cookie("skey", for: orange.base))
    for name in ["webqqd.sqlite", "webqqd.sqlite-wal"] {
      let bytes = try rig.folder.contents(name)
      for token in [tokens.vfwebqq, tokens.psessionid, ptwebqq, skey, "secret"] {
        #expect(bytes.firstRange(of: Array(token.utf8)) == nil)
      }
    }
  }
}
