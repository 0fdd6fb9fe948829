import Testing
import WebQQProtocol

@testable import Server

/// Who gets to see what others have sent.
@Suite(.timeLimit(.minutes(8))) struct FileAccessTests {
  @Test func `a picture is for its sender and its receiver alone`() async throws {
    let files = try await FileRig()
    guard case .stored(let path, _, _) = try await files.uploadPicture() else {
      Issue.record("refused")
      return
    }
    let raw: JSONValue = ["offpic", .string(path), "a.png", "11"]
    var message = files.orange.message("")
    message.content = Content(sending: [.picture(kind: "offpic", raw: raw)])
    let whale = try await files.orange.uin(ofNick: "Blue Whale")
    _ = try await files.orange.call(SendBuddyMsg2.self, .init(to: whale, message: message)).value()

    for (visitor, isAllowed) in [(files.passer, false), (files.whale, true), (files.orange, true)] {
      let request = GetOffpic2.Request(path: path, from: Uin(1), session: visitor.session)
      let answer = try await visitor.send(GetOffpic2.address, request.encode())
      #expect(answer.status == (isAllowed ? 302 : 404))
      guard let url = answer.header("Location") else { continue }
      let picture = try await visitor.transport.send(WireRequest(url: url))
      #expect(picture.body == FileRig.picture && picture.header("Content-Type") == "image/png")
      files.rig.clock.advance(by: .seconds(301))
      #expect(try await visitor.transport.send(WireRequest(url: url)).status == 404)
    }
  }

  @Test func `a picture that its sender never uploaded is sent as lost`() async throws {
    let files = try await FileRig()
    guard case .stored(let path, _, _) = try await files.uploadPicture() else {
      Issue.record("refused")
      return
    }
    // 10002 has heard of 10001's secret and tries to send it on.
    var message = files.whale.message("")
    let raw: JSONValue = ["offpic", .string(path), "a.png", "11"]
    message.content = Content(sending: [.picture(kind: "offpic", raw: raw)])
    let orange = try await files.whale.uin(ofNick: "阿橘")
    _ = try await files.whale.call(SendBuddyMsg2.self, .init(to: orange, message: message)).value()
    let text = try await files.orange.pollText()
    #expect(text.contains(#"["offpic",{"success":0}]"#) && !text.contains(path))
  }

  @Test func `a picture in a group needs a signature and is for members`() async throws {
    let files = try await FileRig()
    let uploaded = try await files.upload(
      FileRig.picture,
      as: CfaceUpload.address.path,
      by: files.orange
    )
    guard case .stored(let name) = try CfaceUpload.decode(uploaded) else {
      Issue.record("refused")
      return
    }
    let group = try await files.orange.group()
    var message = files.orange.message("")
    message.content = Content(
      sending: [.picture(kind: "cface", raw: ["cface", "group", .string(name)])]
    )
    message.signature = PictureSignature(key: "a", signature: String(repeating: "0", count: 112))
    let request = SendQunMsg2.Request(group: group.gid, code: group.code, message: message)
    #expect(try await files.orange.call(SendQunMsg2.self, request).retcode == 100_006)

    let signed = GetGfaceSig2.Request(session: files.orange.session, t: 1)
    message.signature = try await files.orange.call(GetGfaceSig2.self, signed).value()
    #expect(message.signature?.signature.utf8.count == 112)
    let good = SendQunMsg2.Request(group: group.gid, code: group.code, message: message)
    _ = try await files.orange.call(SendQunMsg2.self, good).value()
    #expect(try await files.whale.pollText().contains(#"["cface",{"name":"{"#))

    for fid in ["1", "2", "99999999999"] {
      let code = try await files.whale.group().code.rawValue
      let query = "type=0&gid=\(code)&fid=\(fid)&vfwebqq=\(files.whale.tokens.vfwebqq)"
      let answer = try await files.get("/cgi-bin/get_group_pic?\(query)", by: files.whale)
      #expect(answer.status == (fid == "1" ? 200 : 404))
    }
    let query = "type=1&gid=\(Rig.discussion)&fid=1&vfwebqq=\(files.passer.tokens.vfwebqq)"
    let answer = try await files.get("/cgi-bin/get_group_pic?\(query)", by: files.passer)
    #expect(answer.status == 404)
  }

  @Test func `an offline file opens with its key alone and for seven days`() async throws {
    let files = try await FileRig()
    let item = try await files.leave(Array("hello offline".utf8))
    #expect(item.rkey.utf8.count == 152 && item.size == 13 && item.name == "a.txt")
    let road = OfflineFile(name: item.name, rkey: item.rkey, offset: 6)
    let rest = try await files.get(road.target, by: files.whale)
    #expect(rest.status == 206 && rest.body == Array("offline".utf8))
    #expect(rest.header("Content-Range") == "bytes 6-12/13")
    let wrong = OfflineFile(name: item.name, rkey: "00" + item.rkey.dropFirst(2))
    #expect(try await files.get(wrong.target, by: files.whale).status == 404)
    files.rig.clock.advance(by: .seconds(7 * 86_400))
    #expect(try await files.get(road.target, by: files.whale).status == 404)
  }

  @Test func `a sender is told once that a file was taken`() async throws {
    let files = try await FileRig { $0.holdTime = .zero }
    let item = try await files.leave(Array("hello".utf8))
    let road = OfflineFile(name: item.name, rkey: item.rkey)
    for _ in 1...2 { _ = try await files.get(road.target, by: files.whale) }
    let text = try await files.orange.pollText()
    #expect(text.contains(#""action":1,"filename":"a.txt","filesize":5"#))
    #expect(try await !files.orange.pollText().contains("notify_offfile"))
  }

  @Test func `only a friend can be left a file`() async throws {
    let files = try await FileRig()
    guard case .stored(let path, _, _) = try await files.uploadFile([1]) else {
      Issue.record("refused")
      return
    }
    let request = SendOffFile2.Request(
      to: try await files.whale.uin(ofNick: "阿橘"),
      path: path,
      name: "a",
      session: files.whale.session
    )
    // 10002 knows the path but does not own the file.
    let reply = try await files.whale.call(SendOffFile2.self, request)
    #expect(reply.retcode == 100_001)
  }
}
