import WebQQProtocol

@testable import Server

/// One request that fits every call: each field that any of them knows, with one number in all places.
struct EveryCall {
  /// The fields that name a person, a group or a discussion, or something of theirs.
  private static let targets = [
    "uin", "tuin", "to", "to_uin", "f_uin", "req_uin", "account", "gid", "group_uin", "gcode",
    "group_code", "code", "groupid", "did", "lcid", "session_id", "id", "all",
  ]
  /// The fields that name several.
  private static let lists = ["mem_list", "mem_list_u", "mem_list_g", "del_list"]
  /// The fields that tell what a call shall do with them.
  static let variants: [[(String, String)]] = [
    [("type", "0"), ("service_type", "0"), ("op_type", "2"), ("delType", "2"), ("action", "1")],
    [("type", "1"), ("service_type", "1"), ("op_type", "3"), ("delType", "1"), ("action", "2")],
    [("type", "4"), ("service_type", "2"), ("op_type", "4"), ("delType", "3"), ("action", "3")],
    [("type", "2"), ("service_type", "3"), ("op_type", "5"), ("delType", "2"), ("action", "0")],
  ]

  var tokens = Visitor.Tokens()
  /// Who asks, as paths name it.
  var account: UInt64 = 1
  var clientID = "30833194"
  var ptwebqq = ""
  var target: UInt64 = 1
  /// Names a file that was sent.
  var file = "/x"
  /// The number of a picture that was shown.
  var picture = "1"
  /// Which of the things that a call can do.
  var variant = 0
  /// One call asks about several people where others ask about one.
  private var hasLists: Bool { variant == Self.variants.count - 1 }

  /// The whole of it, for the query and for the body alike.
  var form: FormBody {
    var fields: [(String, String)] = [
      ("clientid", clientID), ("t", "1"), ("msg_id", "9"), ("face", "0"),
      ("content", Content(sending: [.text("INTRUDER")]).sent.lenientText ?? ""),
      ("newstatus", "away"), ("status", "online"), ("key", "0"), ("ids", ""), ("msg", "INTRUDER"),
      ("markname", "INTRUDER"), ("name", "INTRUDER"), ("newid", "0"),
      ("verifysession", ""), ("h", "hello"), ("ptwebqq", ptwebqq),
      ("discu_name", "INTRUDER"), ("nlk", "INTRUDER"), ("file_path", file), ("file_name", "a"),
      ("filename", "a"), ("fid", picture), ("guid", "x"), ("cmd", "1"), ("token", "x"),
      ("group_sig", "x"), ("itemlist", #"{"groupmask":{"\#(target)":"1"}}"#),
    ]
    fields += Self.variants[variant]
    fields += Self.targets.map { ($0, hasLists ? "[\(target)]" : String(target)) }
    if !tokens.psessionid.isEmpty { fields.append(("psessionid", tokens.psessionid)) }
    if !tokens.vfwebqq.isEmpty { fields.append(("vfwebqq", tokens.vfwebqq)) }
    let texts = fields.map { JSONObject.Member(key: $0.0, value: .string($0.1)) }
    let people = JSONValue.array([.string(String(target))])
    let members = texts + Self.lists.map { JSONObject.Member(key: $0, value: people) }
    let outer = fields.map { FormBody.Field(name: $0.0, value: $0.1) }
    let r = JSONValue.object(JSONObject(members)).text()
    return FormBody(outer + [.init(name: "r", value: r)])
  }

  /// Asks a route for all that it can do, below all paths that it has.
  func answers(of route: String, takesFile: Bool, by visitor: Visitor) async throws -> [Answer] {
    var answers: [Answer] = []
    for variant in Self.variants.indices {
      var call = self
      call.variant = variant
      for path in call.paths(of: route) {
        if !takesFile || route == OnlineFile.root {
          answers.append(try await call.send(to: path, by: visitor))
        }
        if takesFile { answers.append(try await call.sendFile(to: path, by: visitor)) }
      }
    }
    return answers
  }

  /// Sends it to a path.
  func send(to path: String, by visitor: Visitor) async throws -> Answer {
    let encoded = form.encoded
    let url = "\(visitor.base)\(path)?\(encoded)"
    let request = WireRequest(method: .post, url: url, body: Array(encoded.utf8))
    return Answer(try await visitor.transport.send(request))
  }

  private func sendFile(to path: String, by visitor: Visitor) async throws -> Answer {
    let url = "\(visitor.base)\(path)?\(form.encoded)"
    return Answer(try await visitor.transport.send(.upload(FileRig.picture, form, to: url)))
  }

  /// The way from hand to hand has numbers in its path.
  func paths(of route: String) -> [String] {
    guard route == OnlineFile.root else { return [route] }
    return [account, target].map { "/v2/\($0)/\(target)/\(target)/1/1/2/f/1/0/0" } + [route]
  }
}

extension EveryCall {
  /// What came back.
  struct Answer {
    let status: Int
    /// Of JSON, or of the script of a page.
    let retcode: Int?
    /// Fields of the head and the body.
    let text: String

    init(_ response: WireResponse) {
      status = response.status
      let body = String(decoding: response.body, as: UTF8.self)
      retcode = body.firstMatch(of: /['"]ret(?:code)?['"]:(-?\d+)/).flatMap { Int($0.output.1) }
      text = response.headers.map { "\($0.name): \($0.value)\n" }.joined() + body
    }
  }
}
