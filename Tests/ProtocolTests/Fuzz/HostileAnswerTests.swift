import Testing

@testable import WebQQProtocol

/// What a broken or hostile server may answer, to every endpoint: a reply, or an error by name.
@Suite(.timeLimit(.minutes(10))) struct HostileAnswerTests {
  /// Twice and a half what a client takes; less where other tests wait for the time.
  private static let large = FuzzRun.isAlone ? 10 << 20 : 1 << 18

  private static func answer(_ result: String) -> String { #"{"retcode":0,"result":\#(result)}"# }

  static let small: [(name: String, text: String)] = [
    ("empty", ""), ("NUL alone", "\u{0}"), ("blanks alone", " \r\n"),
    ("a page", "<html>504</html>"),
    ("null", "null"), ("a number", "7"), ("a string", "\"ok\""), ("a list", "[]"),
    ("nothing inside", "{}"), ("retcode alone", #"{"retcode":0}"#),
    ("retcode as a string", #"{"retcode":"0","result":{}}"#),
    ("retcode as a list", #"{"retcode":[0],"result":{}}"#),
    ("retcode beyond all numbers", #"{"retcode":1e999,"result":{}}"#),
    ("retcode twice", #"{"retcode":0,"retcode":103,"result":{}}"#),
    ("result as null", answer("null")), ("result as a number", answer("1")),
    ("result as a string", answer("\"x\"")), ("result as a list", answer("[]")),
    ("result as a list of lists", answer("[[],[[]]]")), ("result empty", answer("{}")),
    ("lone surrogates", answer(#"{"nick":"\ud83d","\udc00":"\udc00\ud800"}"#)),
    ("NUL inside", answer(#"{"nick":"a\u0000b"}"#)),
    ("a raw NUL", answer("{\"nick\":\"a\u{0}b\"}")),
    ("depth 10,000", answer(String(repeating: "[", count: 10_000))),
    ("depth 10,000 of objects", answer(String(repeating: "{\"a\":", count: 10_000))),
  ]

  /// A text of ten mebibytes around a piece that repeats.
  static let wide: [(name: String, start: String, piece: String, end: String)] = [
    ("a string", "\"", "x", "\""), ("an escaped string", "\"", "\\u4f60", "\""),
    ("zeros", "[", "0,", "0]"), ("empty lists", "[", "[],", "[]]"),
    ("lists of one", "[", "[0],", "0]"), ("objects of one", "[", "{\"a\":0},", "0]"),
    ("short strings", "[", "\"ab\",", "0]"), ("the same name", "{", "\"a\":0,", "\"a\":1}"),
    ("blanks", "", " ", "1"), ("digits", "", "9", "9"), ("brackets", "", "[", ""),
  ]

  @Test(arguments: small.indices)
  func `small hostile answers are read or refused by name`(index: Int) throws {
    let body = Array(Self.small[index].text.utf8)
    for endpoint in try EndpointCatalog.endpoints() { expectCalm(endpoint, body) }
  }

  @Test(.serialized, arguments: wide.indices)
  func `answers of ten mebibytes are read or refused in little memory`(index: Int) throws {
    let (_, start, piece, end) = Self.wide[index]
    let middle = String(repeating: piece, count: Self.large / piece.utf8.count)
    let body = Array((start + middle + end).utf8)
    let endpoints = try EndpointCatalog.endpoints()
    let json = Array(#"{"retcode":0,"result":"#.utf8) + body + Array("}".utf8)
    let memory = PeakMemory()
    // All that read JSON have one reader; one by one would take minutes and show nothing more.
    let endpoint = try #require(endpoints.first { $0 is any RetcodeEndpoint.Type })
    expectCalm(endpoint, json)
    for endpoint in endpoints where !(endpoint is any RetcodeEndpoint.Type) {
      // Callbacks and pages have small limits, which the client's sockets know.
      expectCalm(endpoint, Array(body.prefix(endpoint.address.maximumBodySize)))
    }
    memory.expectSmallGrowth()
  }

  @Test func `each field missing, doubled, strange or of another type does no harm`() async throws {
    let endpoints = try EndpointCatalog.endpoints().compactMap { $0 as? any RetcodeEndpoint.Type }
    for name in try Fixture.names() where name.hasPrefix("contacts-") && name.hasSuffix(".json") {
      let whole = try Fixture.json(name)
      await Task.yield()
      let variants = whole.variants
      for index in stride(from: 0, to: variants.count, by: FuzzRun.isAlone ? 1 : 16) {
        for endpoint in endpoints { expectCalm(endpoint, variants[index]) }
      }
    }
  }

  /// Reading ends, with a reply or with an error that names the endpoint and a field.
  private func expectCalm<Called: Endpoint>(_ endpoint: Called.Type, _ body: [UInt8]) {
    do throws(ProtocolError) {
      _ = Called.encode(try Called.decode(body))
    } catch {
      expectNamed(error, Called.address.path)
    }
  }

  private func expectCalm<Called: RetcodeEndpoint>(_ endpoint: Called.Type, _ json: JSONValue) {
    do throws(ProtocolError) {
      _ = Called.encode(try Called.decode(json))
    } catch {
      expectNamed(error, Called.address.path)
    }
  }

  private func expectNamed(_ error: ProtocolError, _ path: String) {
    if case .malformed(let endpoint, let field) = error, endpoint == path, !field.isEmpty { return }
    Issue.record("\(path) says \(error)")
  }
}

extension JSONValue {
  /// This value with one place changed, for every place and every change.
  fileprivate var variants: [JSONValue] {
    switch self {
    case .array(let elements):
      // Lists are alike inside: the first speaks for all.
      guard let first = elements.first else { return others }
      return others + first.variants.map { .array([$0] + elements.dropFirst()) }
    case .object(let object):
      return others
        + object.members.indices.flatMap { index -> [JSONValue] in
          let member = object.members[index]
          var without = object.members
          without.remove(at: index)
          let changed = member.value.variants.map { value in
            var members = object.members
            members[index].value = value
            return JSONValue.object(JSONObject(members))
          }
          return [.object(JSONObject(without))] + changed
        }
    case .null, .bool, .integer, .double, .string: return others
    }
  }

  private var others: [JSONValue] {
    [
      .null, true, 0, .integer(.min), .double(1e300), "", "\u{0}\u{FFFD}", [],
      .object(JSONObject()),
      [self], lenientText.map { .string($0) } ?? "x", lenientInteger.map { .integer($0) } ?? 7,
    ]
  }
}
