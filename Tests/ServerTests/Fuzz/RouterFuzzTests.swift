import Chat
import Testing
import WebQQProtocol

@testable import Server

/// Damaged requests to every route that the router has: an answer, never an inner error.
@Suite(.timeLimit(.minutes(120))) struct RouterFuzzTests {
  private let rig: Rig
  private let paths: [String]

  init() async throws {
    rig = try await Rig(captcha: .never) { $0.holdTime = .zero }
    let routes = rig.server.router.routes
    // Failed logins bar accounts, so those pages come last.
    paths = routes.keys.sorted {
      let (a, b) = (routes[$0]?.credential == .nothing, routes[$1]?.credential == .nothing)
      return a == b ? $0 < $1 : b
    }
    try #require(paths.count > 25)
  }

  @Test func `damaged requests get an answer from every route`() async throws {
    var damage = FormDamage("routes")
    let memory = PeakMemory()
    for path in paths {
      var visitor = try await person()
      for round in 0..<FormDamage.vectors {
        // Some calls end the session, and what follows would only be refused.
        if round % 50 == 49 { visitor = try await person() }
        let call = try await call(of: visitor, &damage)
        let note = "\(damage.note), round \(round)"
        for path in call.paths(of: path) {
          try await send(damage.fields(call.form), to: path, by: visitor, note)
        }
        guard takesFile(path) else { continue }
        for path in call.paths(of: path) {
          let url = visitor.base + path
          try await send(.upload(body: damage.upload(call.form), to: url), by: visitor, note)
        }
      }
    }
    memory.expectSmallGrowth()
  }

  @Test func `named monsters get an answer from every route`() async throws {
    let visitor = try await person()
    let monsters = [
      ("depth 10,000", String(repeating: "[", count: 10_000)),
      ("objects of depth 10,000", String(repeating: "{\"a\":", count: 10_000)),
      ("a lone surrogate", #"{"to":"\ud83d","content":"\udc00"}"#), ("NUL", "{\"to\":\"\u{0}\"}"),
      ("the same name twice", #"{"to":1,"to":"x","clientid":[],"clientid":{}}"#),
      ("numbers beyond all", #"{"to":1e999,"clientid":99999999999999999999}"#),
      ("a list", "[1,2,3]"), ("a text", "\"r\""), ("wrong types", #"{"to":{},"content":7}"#),
    ]
    for path in paths where !path.contains("logout") {
      for (name, monster) in monsters {
        let fields = [("r", monster), ("psessionid", visitor.tokens.psessionid), ("clientid", "1")]
        let form = FormBody(fields.map { FormBody.Field(name: $0.0, value: $0.1) })
        try await send(Array(form.encoded.utf8), to: path, by: visitor, name)
        guard takesFile(path) else { continue }
        let url = visitor.base + path
        try await send(.upload(FileRig.picture, form, to: url), by: visitor, name)
      }
    }
  }

  @Test(arguments: ["a&", "&", "a=%u4f60", "r=[", "%00", "="])
  func `the largest body that is let in needs little memory on any route`(piece: String)
    async throws
  {
    let visitor = try await person()
    let count = HTTPListener.maximumBodySize / piece.utf8.count
    let body = Array(String(repeating: piece, count: count).utf8)
    let memory = PeakMemory()
    // All routes read it alike, and it takes a moment.
    for path in paths.prefix(PeakMemory.isAlone ? paths.count : 3) where !path.contains("logout") {
      try await send(body, to: path, by: visitor, "1 MiB of \(piece)")
    }
    memory.expectSmallGrowth()
  }

  private func takesFile(_ path: String) -> Bool {
    rig.server.router.route(path)?.upload != nil
  }

  private func person() async throws -> Visitor { try await rig.signIn(10_001) }

  /// A request that fits, of somebody who is signed in.
  private func call(of visitor: Visitor, _ damage: inout FormDamage) async throws -> EveryCall {
    let cookie = await visitor.transport.cookie("ptwebqq", for: visitor.base)
    var call = EveryCall(tokens: visitor.tokens, account: 10_001, ptwebqq: cookie ?? "")
    call.target = damage.target()
    call.variant = damage.variant()
    return call
  }

  private func send(
    _ body: [UInt8],
    to path: String,
    by visitor: Visitor,
    _ note: String
  ) async throws {
    let request = WireRequest(method: .post, url: visitor.base + path, body: body)
    try await send(request, by: visitor, note)
  }

  private func send(_ request: WireRequest, by visitor: Visitor, _ note: String) async throws {
    let answer = try await visitor.transport.send(request)
    // What is no JSON is a page, a picture or a callback; the type is text/plain for all of them.
    let isJSON = answer.body.first == UInt8(ascii: "{")
    let code =
      isJSON
      ? try JSONValue(parsing: answer.body)["retcode"]?.lenientInt
      : EveryCall.Answer(answer).retcode ?? 0
    if answer.status >= 500 || code == nil || code == Retcode.overloaded.rawValue {
      let text = String(decoding: answer.body.prefix(200), as: UTF8.self)
      Issue.record("\(request.url) answered \(answer.status) \(text); \(note)")
    }
  }
}
