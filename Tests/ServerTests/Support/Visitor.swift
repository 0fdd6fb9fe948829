import Chat
import Foundation
import Synchronization
import Testing
import WebQQProtocol

@testable import Server

/// A client that does one call at a time, by hand.
final class Visitor: Sendable {
  /// What a login gave.
  struct Tokens: Sendable {
    var vfwebqq = ""
    var psessionid = ""
  }

  let transport: any Transport
  let base: String
  let clientID = "30833194"
  private let state = Mutex(Tokens())
  private let messageCounter = Mutex<Int64>(78_330_000)

  init(transport: any Transport, base: String) {
    self.transport = transport
    self.base = base
  }

  var tokens: Tokens {
    get { state.withLock { $0 } }
    set { state.withLock { $0 = newValue } }
  }

  var session: SessionFields { SessionFields(clientid: clientID, psessionid: tokens.psessionid) }

  /// One exchange.
  func send(_ address: EndpointAddress, _ form: FormBody) async throws -> WireResponse {
    let url = base + address.path
    switch address.method {
    case .get:
      return try await transport.send(WireRequest(url: "\(url)?\(form.encoded)"))
    case .post:
      return try await transport.send(
        WireRequest(method: .post, url: url, body: Array(form.encoded.utf8))
      )
    }
  }

  func call<Called: Endpoint>(
    _: Called.Type,
    _ request: Called.Request
  ) async throws -> Called.Reply {
    try Called.decode(try await send(Called.address, request.encode()).body)
  }

  /// The body of an answer, as text.
  func text<Called: Endpoint>(_: Called.Type, _ request: Called.Request) async throws -> String {
    String(decoding: try await send(Called.address, request.encode()).body, as: UTF8.self)
  }

  /// The body of a GET, as text.
  func get(_ target: String) async throws -> String {
    let response = try await transport.send(WireRequest(url: base + target))
    return String(decoding: response.body, as: UTF8.self)
  }

  /// The whole way in.
  func signIn(_ account: UInt64, presence: Presence = .online) async throws {
    let reply = try await login(account, password: "secret", code: try await check(account))
    try #require(reply.code == 0, "login of \(account)")
    _ = try await transport.send(WireRequest(url: Self.relocated(reply.url, base)))
    let value = try await login2(presence: presence).value()
    tokens = Tokens(vfwebqq: value.vfwebqq, psessionid: value.psessionid)
  }

  /// The verify code, with the captcha solved where one is asked for.
  func check(_ account: UInt64) async throws -> String {
    let reply = try await call(
      Check.self,
      Check.Request(account: String(account), loginSignature: "", random: "0.5")
    )
    guard reply.needsCaptcha else { return reply.code }
    _ = try await send(
      GetImage.address,
      GetImage.Request(account: String(account), random: "0.5").encode()
    )
    return Rig.answer
  }

  func login(_ account: UInt64, password: String, code: String) async throws -> Login.Reply {
    let digest = PasswordDigest.digest(
      password: password,
      uinBytes: PasswordDigest.uinBytes(account),
      verifyCode: code
    )
    return try await call(
      Login.self,
      Login.Request(account: String(account), digest: digest, verifyCode: code)
    )
  }

  /// Opens a session, or resumes one.
  func login2(
    presence: Presence = .online,
    psessionid: String? = nil
  ) async throws -> Login2.Reply {
    try await call(
      Login2.self,
      Login2.Request(
        status: presence,
        ptwebqq: await transport.cookie("ptwebqq", for: base) ?? "",
        clientid: clientID,
        psessionid: psessionid
      )
    )
  }

  func poll(_ ids: [UInt64] = []) async throws -> PollEnvelope {
    try await call(Poll2.self, Poll2.Request(session: session, ids: ids))
  }

  /// A message as `send_*` carries it.
  func message(_ text: String, id: Int64? = nil) -> OutgoingMessage {
    let next = messageCounter.withLock { value in
      value += 1
      return value
    }
    return OutgoingMessage(
      content: Content(sending: [.text(text)]),
      msgID: id ?? next,
      session: session
    )
  }

  func send(_ text: String, to uin: Uin, id: Int64? = nil) async throws -> SendBuddyMsg2.Reply {
    try await call(
      SendBuddyMsg2.self,
      SendBuddyMsg2.Request(to: uin, message: message(text, id: id))
    )
  }

  /// The temporary number of a friend.
  func uin(ofNick nick: String) async throws -> Uin {
    let friends = try await call(
      GetUserFriends2.self,
      GetUserFriends2.Request(hash: nil, vfwebqq: tokens.vfwebqq)
    ).value()
    return try #require(friends.info.first { $0.nick == nick }).uin
  }

  func group() async throws -> GetGroupNameListMask2.Group {
    let groups = try await call(
      GetGroupNameListMask2.self,
      GetGroupNameListMask2.Request(vfwebqq: tokens.vfwebqq)
    ).value()
    return try #require(groups.groups.first)
  }

  /// A URL of the server under the base that this client uses.
  private static func relocated(_ url: String, _ base: String) -> String {
    guard let path = url.range(of: "/check_sig") else { return url }
    return base + url[path.lowerBound...]
  }
}

extension Visitor {
  /// `clientid` and `psessionid` as they stand in a query.
  var sessionQuery: String { "clientid=\(clientID)&psessionid=\(tokens.psessionid)" }

  /// The body of a poll's answer.
  func pollText() async throws -> String {
    try await text(Poll2.self, Poll2.Request(session: session))
  }

  /// The temporary number of a member of the first group.
  func uinInGroup(ofNick nick: String) async throws -> Uin {
    let info = try await call(
      GetGroupInfoExt2.self,
      GetGroupInfoExt2.Request(code: try await group().code, vfwebqq: tokens.vfwebqq, t: 1)
    ).value()
    return try #require(info.people.first { $0.nick == nick }).uin
  }

  /// Sends `send_sess_msg2` and returns its code.
  func sendStranger(_ text: String, to uin: Uin, _ signature: String) async throws -> Int? {
    let r: JSONValue = [
      "to": uin.json, "group_sig": .string(signature), "face": 0, "service_type": 0,
      "content": Content(sending: [.text(text)]).sent, "msg_id": .integer(message("").msgID),
      "clientid": .string(clientID), "psessionid": .string(tokens.psessionid),
    ]
    let form: FormBody = ["r": r.text()]
    let body = Array(form.encoded.utf8)
    let request = WireRequest(method: .post, url: base + "/channel/send_sess_msg2", body: body)
    let reply = try JSONValue(parsing: await transport.send(request).body)
    return reply["retcode"]?.lenientInt
  }

  /// Offers a file from hand to hand; the caller is 10001.
  func offer(_ bytes: [UInt8], to uin: Uin) async throws {
    let road = OnlineFile(
      own: 10_001,
      peer: uin,
      offer: 7,
      index: 1,
      port: 1,
      isFetch: false,
      psessionid: tokens.psessionid
    )
    _ = try await transport.send(.upload(bytes, to: base + road.target))
  }
}
