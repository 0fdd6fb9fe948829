import Testing

@testable import WebQQProtocol

@Suite struct UploadReplyTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test(arguments: ["", "<html>Bad Gateway</html>", "({", "callback({\"retcode\":\"x\"})", "({}"])
  func `what is no answer of an upload is malformed`(text: String) {
    #expect(throws: ProtocolError.self) { try UploadOfflineFile.decode(bytes(text)) }
    #expect(throws: ProtocolError.self) { try CfaceUpload.decode(bytes(text)) }
  }

  @Test func `a stored file without a path is malformed`() {
    #expect(
      throws: ProtocolError.malformed(endpoint: "/ftn_access/upload_offline_pic", field: "filepath")
    ) {
      try UploadOfflinePic.decode(bytes("f({\"retcode\":0,\"result\":\"OK\"})"))
    }
  }

  @Test func `a refusal carries its code`() throws {
    let reply = try UploadOfflineFile.decode(bytes("<script>f({\"retcode\":-30003});</script>"))
    #expect(reply == .refused(.fileTooLarge))
    #expect(try CfaceUpload.decode(bytes("f({'ret':2,'msg':''})")) == .refused(2))
  }

  @Test func `the page of the real service is read`() throws {
    let page = """
      <head><script type="text/javascript">document.domain="qq.com";parent.EQQ.Model.ChatMsg.\
      callbackSendPic({"retcode":0,"result":"OK","progress":100,"filesize":14173,"fileid":"1",\
      "filename":"a.bmp","filepath":"/f9b1"});</script></head>
      """
    #expect(
      try UploadOfflinePic.decode(bytes(page))
        == .stored(path: "/f9b1", name: "a.bmp", size: 14_173)
    )
  }

  @Test func `a picture that was there already has the first 36 characters as its name`() throws {
    let name = "7D8C2F0E5A4B3C2D1E0F9A8B7C6D5E4F.jPg"
    let page = bytes("<script>f({'ret':4,'msg':'\(name) 2013'});</script>")
    #expect(try CfaceUpload.decode(page) == .stored(name: name))
  }

  @Test func `what the server writes is read, whatever the callback and the name try`() throws {
    let request = UploadOffline.Request(
      callback: "alert(1);x",
      uin: 1,
      skey: "",
      peer: Uin(2),
      fileID: "</script>",
      vfwebqq: ""
    )
    let reply = UploadOffline.Reply.stored(path: "/p", name: "</script><b>'\"", size: 9)
    let page = UploadOffline.encode(reply, to: request)
    #expect(try UploadOfflineFile.decode(page) == reply)
    let text = String(decoding: page, as: UTF8.self)
    #expect(!text.contains("alert") && text.components(of: "</script>") == 1)
  }

  @Test func `the single quotes of custom faces are written and read`() throws {
    let request = CfaceUpload.Request(vfwebqq: "")
    let page = CfaceUpload.encode(.stored(name: "A.jPg"), isKnown: true, to: request)
    #expect(String(decoding: page, as: UTF8.self).contains("({'ret':4,'msg':'A.jPg'})"))
    #expect(try CfaceUpload.decode(page) == .stored(name: "A.jPg"))
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
