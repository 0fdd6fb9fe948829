import Chat
import Cryptography
import Synchronization
import Testing

@testable import WebQQProtocol

/// Secrets in every place where the wire has them; none may be in the file.
@Suite(.timeLimit(.minutes(8))) struct CanaryTests {
  /// One for each place, with what encodings change.
  enum Canary {
    static let loginSignature = "L0ginSig-canary*_aaaaaaaaaaaa"
    static let verifyCode = "!UGX"
    static let answer = "K7pX"
    static let vfsession = "vfsession-canary-0123456789abcdef"
    static let skey = "@skEycanary"
    static let ptwebqq = "pt0123456789abcdefcanary0123456789abcdef"
    static let newToken = "aa55aa55aa55aa55aa55aa55aa55aa55aa55aa55aa55aa55"
    static let signature = "ptsIg+canary/with=signs"
    static let pskey = "p_skey~canary*"
    static let psessionid = "8368046764001d636f6e6e736572766572canary"
    static let vfwebqq = "59185d94e66218548d1ecb4b12513c86126canary"
    static let rkey = "rkeycanary00112233445566778899aabbccddeeff"
    static let sig = "96hexsigcanary00112233445566778899aabbcc"
    static let faceKey = "gfacekeycanary16"
    static let clientid = "73937875"

    static let all = [
      loginSignature, verifyCode, answer, vfsession, skey, ptwebqq, newToken, signature, pskey,
      psessionid, vfwebqq, rkey, sig, faceKey,
    ]
  }

  /// Answers each path with a text and cookies.
  private final class Server: Transport {
    typealias Answer = (body: String, cookies: [String])
    private let answers: Mutex<[String: Answer]>

    init(_ answers: [String: Answer]) { self.answers = Mutex(answers) }

    func send(_ request: WireRequest) async throws(TransportError) -> WireResponse {
      guard let answer = answers.withLock({ $0[request.address?.path ?? ""] }) else {
        throw .interrupted(reason: "reset while sending \(request.url)")
      }
      let headers = answer.cookies.map { (name: "Set-Cookie", value: $0) }
      return WireResponse(
        status: 200,
        headers: headers + [(name: "Location", value: "http://x/?ptsig=\(Canary.signature)")],
        body: Array(answer.body.utf8)
      )
    }

    func cookie(_ name: String, for url: String) async -> String? { nil }
    func setCookie(_ line: String, from url: String) async {}
    func clearCookies() async {}
    func dropIdleConnections() async {}
  }

  private static let session = SessionFields(
    clientid: Canary.clientid,
    psessionid: Canary.psessionid
  )

  /// Everything that the server ever said, again, in every encoding.
  private static var echo: String { Canary.all.flatMap(encodings).joined(separator: " ") }

  private static func encodings(_ secret: String) -> [String] {
    let percent = PercentEncoding.encode(secret)
    let everyByte = Hex.lower(secret.utf8)
    let pairs = stride(from: 0, to: everyByte.count, by: 2).map { offset in
      everyByte.dropFirst(offset).prefix(2)
    }
    return [
      secret, percent, percent.lowercased(), PercentEncoding.encode(percent),
      pairs.map { "%\($0)" }.joined(), pairs.map { "%\($0.uppercased())" }.joined(),
      JSONValue.string(secret).text(), pairs.map { "\\u00\($0)" }.joined(),
      pairs.map { "\\x\($0)" }.joined(), pairs.map { "&#x\($0);" }.joined(),
      secret.replacing("/", with: "\\/"), Hex.lower(secret.utf8), Hex.upper(secret.utf8),
    ]
  }

  private func record() async -> String {
    let lines = LogLines()
    let log = WireLog(time: TestTime().session)
    log.begin(head: []) {
      lines.add(String(decoding: $0, as: UTF8.self))
    }
    let transport = RecordingTransport(
      Server(Self.answers),
      executor: TestExecutor(),
      log: log
    )
    await transport.setCookie("ptwebqq=\(Canary.newToken); PATH=/", from: "http://x/")
    for request in Self.requests {
      // Some are meant to fail.
      _ = try? await transport.send(request)
    }
    return lines.text
  }

  private static let answers: [String: Server.Answer] = [
    LoginPage.address.path: (
      "var g_login_sig=encodeURIComponent(\"\(Canary.loginSignature)\");", []
    ),
    Check.address.path: (
      "ptui_checkVC('0','\(Canary.verifyCode)','\\x00');",
      ["ptvfsession=\(Canary.vfsession); PATH=/; DOMAIN=ptlogin2.qq.com;"]
    ),
    Login.address.path: (
      "ptuiCB('0','0','http://ptlogin4.web2.qq.com/check_sig?ptsig=\(Canary.signature)&a=1','0','ok', 'me');",
      [
        "skey=\(Canary.skey); PATH=/; DOMAIN=qq.com;",
        "ptwebqq=\(Canary.ptwebqq); EXPIRES=Fri, 02-Jan-2020 00:00:00 GMT; PATH=/",
      ]
    ),
    CheckSig.address.path: ("0", ["p_skey=\(Canary.pskey); PATH=/; DOMAIN=web2.qq.com;"]),
    Login2.address.path: (
      #"{"retcode":0,"result":{"psessionid":"\#(Canary.psessionid)","vfwebqq":"\#(Canary.vfwebqq)"}}"#,
      []
    ),
    Poll2.address.path: (
      #"""
      {"retcode":0,"p":"\#(Canary.newToken)","result":[{"poll_type":"push_offfile","value":{"rkey":"\#(Canary.rkey)"}},
      {"poll_type":"system_message","value":{"sig":"\#(Canary.sig)"}},{"gface_key":"\#(Canary.faceKey)"},
      """# + echo, []
    ),
    GetOnlineBuddies2.address.path: (echo, []),
  ]

  private static var requests: [WireRequest] {
    var hosts = Hosts.historic
    hosts.loginPageURL = "http://x/"
    let login = Login.Request(
      account: "10001",
      digest: "0123456789ABCDEF0123456789ABCDEF",
      verifyCode: Canary.answer,
      loginSignature: Canary.loginSignature
    )
    let signature = CheckSig.Request(account: "10001", signature: Canary.signature)
    let open = Login2.Request(
      status: .online,
      ptwebqq: Canary.ptwebqq,
      clientid: Canary.clientid,
      psessionid: Canary.psessionid
    )
    let friends = GetUserFriends2.Request(hash: "5F00A1", vfwebqq: Canary.vfwebqq)
    return [
      hosts.request(LoginPage.self, .init(statusCode: 10)),
      hosts.request(
        Check.self,
        .init(account: "10001", loginSignature: Canary.loginSignature, random: "0.5")
      ), hosts.request(Login.self, login), hosts.request(CheckSig.self, signature),
      hosts.request(Login2.self, open), hosts.request(Poll2.self, .init(session: session)),
      hosts.request(GetOnlineBuddies2.self, .init(session: session, t: 1)),
      hosts.request(GetUserFriends2.self, friends),
      WireRequest(method: .post, url: "http://x/upload?a=1", body: Array(echo.utf8)),
    ]
  }

  @Test func `no secret is in the file in any encoding`() async throws {
    let text = await record()
    #expect(text.split(separator: "\n").count == Self.requests.count + 1)
    let layers = DecodedText.layers(of: text).map {
      String(decoding: $0.bytes, as: UTF8.self).lowercased()
    }
    for canary in Canary.all + ["0123456789ABCDEF0123456789ABCDEF", "5F00A1"] {
      for form in [canary, Hex.lower(canary.utf8)] {
        let isThere = layers.contains { $0.contains(form.lowercased()) }
        #expect(!isThere, "\(canary)")
      }
    }
  }

  @Test func `what was secret before a recording began is not in it`() async throws {
    let lines = LogLines()
    let log = WireLog(time: TestTime().session)
    let transport = RecordingTransport(Server(Self.answers), executor: TestExecutor(), log: log)
    await transport.setCookie("ptwebqq=\(Canary.newToken); PATH=/", from: "http://x/")
    for request in Self.requests where request.address != nil {
      _ = try? await transport.send(request)
    }
    #expect(lines.text.isEmpty)
    log.begin(head: []) { lines.add(String(decoding: $0, as: UTF8.self)) }
    // Everything that the server ever said.
    let echo = try #require(Self.requests.last { $0.address == GetOnlineBuddies2.address })
    _ = try await transport.send(echo)
    #expect(lines.text.contains("get_online_buddies2"))
    let layers = DecodedText.layers(of: lines.text).map {
      String(decoding: $0.bytes, as: UTF8.self).lowercased()
    }
    // What a poll brings of files is named again where it is used.
    for canary in Canary.all where ![Canary.rkey, Canary.sig, Canary.faceKey].contains(canary) {
      #expect(!layers.contains { $0.contains(canary.lowercased()) }, "\(canary)")
    }
  }

  @Test func `a reader can follow a secret from reply to request`() async throws {
    let lines = await record().split(separator: "\n")
    let check = try #require(lines.first { $0.contains(#""path":"/check""#) })
    #expect(check.contains(#""login_sig":"*g_login_sig-1*""#))
    let poll = try #require(lines.first { $0.contains(#""path":"/channel/poll2""#) })
    #expect(poll.contains(#""psessionid":"*psessionid-1*""#))
    #expect(lines[1].contains(#"encodeURIComponent(\"*g_login_sig-1*\")"#))
  }

  @Test func `pictures are told by size and digest`() async throws {
    var mask = SecretMask()
    let picture: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]
    let reply = WireReply(WireResponse(status: 200, body: picture), &mask)
    #expect(reply.body == .binary(size: 4, digest: Hex.lower(Digest.sha256(picture))))
  }
}
