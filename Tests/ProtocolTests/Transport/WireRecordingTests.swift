import Chat
import Testing

@testable import WebQQProtocol

@Suite struct WireRecordingTests {
  private static let head = #"{"at":1000,"webqq":1,"rows":24}"#
  private static let exchange =
    #"{"at":2000,"ms":5,"method":"GET","host":"login","path":"/check","query":{"uin":"10001"},"#
    + #""sent":0,"status":200,"received":2,"reply":"ok"}"#

  private func parse(_ lines: String...) throws -> WireRecording {
    try WireRecording(parsing: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  @Test(arguments: [
    ("", 1), ("\n", 1), ("hello", 1), (#"{"at":1}"#, 1), (#"{"at":1,"webqq":2}"#, 1),
    (head + "\n{}", 2), (head + "\n\n" + #"{"at":-1,"key":"enter"}"#, 3),
    (head + "\n" + #"{"at":1,"method":"PUT","path":"/"}"#, 2),
    (head + "\n" + #"{"at":1,"ms":1,"method":"GET","host":"a","path":"/"}"#, 2),
    (
      head + "\n" + #"{"at":1,"ms":1,"method":"GET","host":"a","path":"/","error":{"kind":"x"}}"#, 2
    ),
    (
      head + "\n"
        + #"{"at":1,"ms":1,"method":"GET","host":"a","path":"/","status":200,"reply":{"bytes":-1,"sha256":""}}"#,
      2
    ),
  ])
  func `a malformed file is refused with its line`(text: String, line: Int) {
    let error = #expect(throws: WireRecording.Malformed.self) {
      try WireRecording(parsing: Array((text + "\n").utf8))
    }
    #expect(error?.line == line)
  }

  @Test func `a last line that was cut off is passed over`() throws {
    let text = Self.head + "\n" + Self.exchange + "\n" + Self.exchange.prefix(50)
    let recording = try WireRecording(parsing: Array(text.utf8))
    #expect(recording.exchanges.count == 1)
  }

  @Test func `a recording knows who signed in and how long it is`() throws {
    let recording = try parse(Self.head, Self.exchange, #"{"at":1500,"key":"enter"}"#)
    #expect(recording.account == "10001")
    #expect(recording.presence == nil)
    #expect((recording.begun, recording.ended) == (1000, 2005))
    #expect(recording.notes.map(\.at) == [1500])
  }

  static let errors: [TransportError] = [
    .hostNotFound(host: "a"), .cannotConnect(host: "b", port: 80, reason: "no"),
    .certificate(reason: "c"), .timedOut(connected: true), .timedOut(connected: false),
    .interrupted(reason: "d"), .tooLarge(limit: 7), .malformedURL("e"), .cancelled,
  ]

  @Test(arguments: errors)
  func `a failure survives the file`(error: TransportError) throws {
    var mask = SecretMask()
    let request = Hosts.historic.request(
      Login2.self,
      .init(status: .away, ptwebqq: "a", clientid: "1")
    )
    let exchange = WireExchange(request, .failure(error), begun: 3, ended: 9, &mask)
    #expect(WireExchange(json: try JSONValue(parsing: exchange.json.text())) == exchange)
  }

  @Test func `a reply survives the file, control characters too`() throws {
    var mask = SecretMask()
    let response = WireResponse(
      status: 302,
      headers: [("set-cookie", "a=12345678"), ("Set-Cookie", "b=; PATH=/"), ("Location", "/x")],
      body: Array("{\"retcode\":0,\"nick\":\"\u{1}\u{0}\u{1B}[31m\n\"".utf8)
    )
    let request = WireRequest(method: .post, url: "http://a/b?c=d", body: [0xFF])
    let exchange = WireExchange(request, .success(response), begun: 3, ended: 9, &mask)
    let read = try #require(WireExchange(json: try JSONValue(parsing: exchange.json.text())))
    #expect(read == exchange)
    guard case .reply(let reply) = read.outcome else {
      Issue.record("not a reply")
      return
    }
    #expect(reply.retcode == 0)
    #expect(reply.response.body == response.body)
    #expect(reply.response.headers.map(\.value) == ["a=*a-1*", "b=; PATH=/", "/x"])
  }
}
