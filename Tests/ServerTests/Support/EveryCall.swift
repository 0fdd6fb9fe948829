import WebQQProtocol

@testable import Server

/// One request that fits every call: each field that any of them knows, with one number in all places.
struct EveryCall {
  /// The fields that name a person, a group or a discussion, or something of theirs.
  private static let targets = [
    "uin", "tuin", "to", "to_uin", "f_uin", "req_uin", "account", "gid", "group_uin", "gcode",
    "group_code", "code", "groupid", "did", "lcid", "session_id", "id", "mem_list",
  ]

  var tokens = Visitor.Tokens()
  var clientID = "30833194"
  var ptwebqq = ""
  var target: UInt64 = 1

  /// The whole of it, for the query and for the body alike.
  var form: FormBody {
    var fields: [(String, String)] = [
      ("clientid", clientID), ("t", "1"), ("type", "1"), ("msg_id", "9"), ("face", "0"),
      ("content", Content(sending: [.text("INTRUDER")]).sent.lenientText ?? ""),
      ("newstatus", "away"), ("status", "online"), ("key", "0"), ("ids", ""), ("msg", "INTRUDER"),
      ("markname", "INTRUDER"), ("name", "INTRUDER"), ("newid", "0"), ("delType", "2"),
      ("op_type", "2"), ("verifysession", ""), ("h", "hello"), ("ptwebqq", ptwebqq),
      ("discu_name", "INTRUDER"), ("nlk", "INTRUDER"), ("file_path", "/x"), ("file_name", "x"),
      ("service_type", "0"),
    ]
    fields += Self.targets.map { ($0, String(target)) }
    if !tokens.psessionid.isEmpty { fields.append(("psessionid", tokens.psessionid)) }
    if !tokens.vfwebqq.isEmpty { fields.append(("vfwebqq", tokens.vfwebqq)) }
    let members = fields.map { JSONObject.Member(key: $0.0, value: .string($0.1)) }
    let outer = fields.map { FormBody.Field(name: $0.0, value: $0.1) }
    let r = JSONValue.object(JSONObject(members)).text()
    return FormBody(outer + [.init(name: "r", value: r)])
  }

  /// Sends it to a path; the status and everything that came back as one text.
  func send(
    to path: String,
    by visitor: Visitor
  ) async throws -> (status: Int, retcode: Int?, text: String) {
    let encoded = form.encoded
    let request = WireRequest(
      method: .post,
      url: "\(visitor.base)\(path)?\(encoded)",
      body: Array(encoded.utf8)
    )
    let response = try await visitor.transport.send(request)
    let fields = response.headers.map { "\($0.name): \($0.value)\n" }.joined()
    // What is no JSON has no code.
    let json = try? JSONValue(parsing: response.body)
    let text = fields + String(decoding: response.body, as: UTF8.self)
    return (response.status, json?["retcode"]?.lenientInt, text)
  }
}
