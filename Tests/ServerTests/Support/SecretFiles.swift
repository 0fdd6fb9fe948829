import Chat
import Testing
import WebQQProtocol

@testable import Server

/// What one account has sent another in files, each with `S3CRET` in it, and all that opens them.
struct SecretFiles {
  static let discussion: UInt64 = 4_000_000
  private static let bytes = FileRig.picture + Array("S3CRET".utf8)

  /// The name of a picture for the friend.
  let picture: String
  /// The end of the address where the friend gets its bytes.
  let ticket: String
  /// Where the friend gets an offline file.
  let offline: OfflineFile
  /// A file from hand to hand that the friend has accepted.
  let offer: UInt64
  /// The number of a picture in the discussion.
  let face: String

  /// Sends one of each to a friend who is here.
  init(from sender: Visitor, to friend: Visitor, named nick: String) async throws {
    let uin = try await sender.uin(ofNick: nick)
    let picture = try await Self.store(UploadOfflinePic.self, by: sender)
    self.picture = picture
    var message = sender.message("")
    let raw: JSONValue = ["offpic", .string(picture), "a.png", "11"]
    message.content = Content(sending: [.picture(kind: "offpic", raw: raw)])
    _ = try await sender.call(SendBuddyMsg2.self, .init(to: uin, message: message)).value()
    let asked = GetOffpic2.Request(path: picture, from: Uin(1), session: friend.session)
    let answer = try await friend.send(GetOffpic2.address, asked.encode())
    ticket = try #require(answer.header("Location")?.split(separator: "/").last.map(String.init))
    offer = try await Self.offer(from: sender, to: friend, uin)
    let path = try await Self.store(UploadOfflineFile.self, by: sender)
    offline = try await Self.leave(path, from: sender, to: friend, uin)
    face = try await Self.show(by: sender, to: friend)
  }

  private static func store<Called: UploadEndpoint>(_: Called.Type, by visitor: Visitor)
    async throws -> String where Called.Reply == UploadOffline.Reply
  {
    let url = visitor.base + Called.address.path
    let fields: FormBody = ["vfwebqq": visitor.tokens.vfwebqq]
    let answer = try await visitor.transport.send(.upload(bytes, fields, to: url))
    let reply = try Called.decode(answer.body)
    guard case .stored(let path, _, _) = reply else { throw Refusal(.malformedRequest) }
    return path
  }

  private static func offer(
    from sender: Visitor,
    to friend: Visitor,
    _ uin: Uin
  ) async throws -> UInt64 {
    try await sender.offer(bytes, to: uin)
    let words = try await friend.poll().items.compactMap {
      if case .fileMessage(let item) = $0 { item } else { nil }
    }
    let offer = try #require(words.first?.offer)
    let get = GetFile2.Request(
      offer: offer,
      name: "a.png",
      from: Uin(1),
      session: friend.session,
      t: 1
    )
    #expect(try await friend.send(GetFile2.address, get.encode()).status == 302)
    return offer
  }

  private static func leave(
    _ path: String,
    from sender: Visitor,
    to friend: Visitor,
    _ uin: Uin
  ) async throws -> OfflineFile {
    let request = SendOffFile2.Request(to: uin, path: path, name: "a", session: sender.session)
    _ = try await sender.call(SendOffFile2.self, request).value()
    let words = try await friend.poll().items.compactMap {
      if case .offlineFile(let item) = $0 { item } else { nil }
    }
    let word = try #require(words.first)
    return OfflineFile(name: word.name, rkey: word.rkey)
  }

  private static func show(by sender: Visitor, to friend: Visitor) async throws -> String {
    let url = sender.base + CfaceUpload.address.path
    let fields: FormBody = ["vfwebqq": sender.tokens.vfwebqq]
    let body = try await sender.transport.send(.upload(bytes, fields, to: url)).body
    guard case .stored(let name) = try CfaceUpload.decode(body) else {
      throw Refusal(.malformedRequest)
    }
    var message = sender.message("")
    let raw: JSONValue = ["cface", "group", .string(name)]
    message.content = Content(sending: [.picture(kind: "cface", raw: raw)])
    let signed = GetGfaceSig2.Request(session: sender.session, t: 1)
    message.signature = try await sender.call(GetGfaceSig2.self, signed).value()
    let request = SendDiscuMsg2.Request(discussion: Did(discussion), message: message)
    _ = try await sender.call(SendDiscuMsg2.self, request).value()
    return try await number(ofFaceSeenBy: friend)
  }

  /// The numbers of what was shared are small, so a stranger would find it as we do here.
  private static func number(ofFaceSeenBy friend: Visitor) async throws -> String {
    for number in 1...9 {
      let query = "type=1&gid=\(discussion)&fid=\(number)&vfwebqq=\(friend.tokens.vfwebqq)"
      let text = try await friend.get("\(GetGroupPic.address.path)?\(query)")
      if text.contains("S3CRET") { return String(number) }
    }
    throw Refusal(.nothing)
  }
}
