@testable import WebQQProtocol

/// Requests to damage: those of the fixtures, and one that has every field of every endpoint.
struct RequestSamples {
  private let bodies: [[UInt8]]
  private let names: [String]
  private static let values = [
    "3141592653", "1", "0", "away", "", "-1", "null", "[1,2]", "一", "18446744073709551616",
    "1.5", "\u{0}", "a&b=c", "[\"text\",[\"font\",{\"name\":\"x\",\"size\":10}]]",
  ]

  init() throws {
    let session = SessionFields(clientid: "30833194", psessionid: "8368ab")
    let sends = try Fixture.cases("send.json").map { Array(try $0.text(of: "body").utf8) }
    let logins = try Fixture.cases("login-requests.json").map { Array(try $0.text(of: "url").utf8) }
    let poll = Poll2.Request(session: session, ids: [1, 2]).encode().encoded
    bodies = sends + logins + [Array(poll.utf8)]
    names = try EndpointCatalog.fieldNames()
  }

  func damaged(_ damage: inout Damage) -> FormBody {
    if Int.random(in: 0..<3, using: &damage.random) == 0 {
      return FormBody(parsing: damage.bytes(damage.pick(bodies) ?? []))
    }
    let members = names.map { name in
      let text = damage.pick(Self.values) ?? ""
      return JSONObject.Member(key: name, value: Int64(text).map { .integer($0) } ?? .string(text))
    }
    let r = damage.json(.object(JSONObject(members)))
    var form = FormBody()
    if Bool.random(using: &damage.random) { form.append("r", r.text()) }
    for member in members where Int.random(in: 0..<8, using: &damage.random) > 0 {
      form.append(member.key, damage.pick(Self.values) ?? "")
    }
    guard Int.random(in: 0..<4, using: &damage.random) == 0 else { return form }
    return FormBody(parsing: damage.bytes(Array(form.encoded.utf8)))
  }
}
