import Testing
import WebQQProtocol

@Suite struct ContentTests {
  @Test(arguments: [.null, .integer(1), .object(JSONObject()), nil] as [JSONValue?])
  func `what is neither array nor string is no content`(json: JSONValue?) {
    #expect(Content(json) == nil)
  }

  @Test func `a string that holds no array is a bare text`() {
    #expect(Content("hello") == Content([.text("hello")]))
  }

  @Test func `elements without a meaning are kept as unsupported and empty ones skipped`() {
    let content = Content([[], "a", ["video", 1], ["face"], nil, [:], ["offpic"]])
    #expect(
      content?.segments == [
        .text("a"), .unsupported(kind: "video", raw: ["video", 1]),
        .unsupported(kind: "face", raw: ["face"]), .unsupported(kind: "object", raw: [:]),
        .picture(kind: "offpic", raw: ["offpic"]),
      ]
    )
  }

  @Test func `a font without its fields is the standard one`() {
    #expect(Content([["font"]])?.segments == [.font(.standard)])
  }

  @Test func `the sent form of each vector is read and written unchanged`() throws {
    for sample in try Fixture.cases("send.json") {
      let text = JSONValue.string(try sample.text(of: "content_string"))
      let content = try #require(Content(text))
      #expect(content.sent == text)
      #expect(content == Content(sample["content_array"]))
    }
  }

  @Test func `the received form of each poll vector is read and written unchanged`() throws {
    for name in try Fixture.names() where name.hasPrefix("poll2-") {
      for item in try Fixture.json(name)["result"]?.elements ?? [] {
        guard let json = item["value"]?["content"] else { continue }
        #expect(Content(json)?.received == json, "\(name)")
      }
    }
  }

  @Test func `what is delivered has the font first, a blank at the end and carriage returns`() {
    let sent = Content([.text("a\nb\r\nc"), .face(14), .text("d"), .font(Font(size: 12))])
    #expect(
      sent.delivered
        == Content([.font(Font(size: 12)), .text("a\rb\rc"), .face(14), .text("d ")])
    )
  }

  @Test func `a content without a font is delivered with the standard one`() {
    #expect(Content([.text("a")]).delivered == Content([.font(.standard), .text("a ")]))
  }

  @Test func `a picture is delivered as it stands`() {
    let raw: JSONValue = ["offpic", ["success": 1, "file_path": "/p"]]
    let sent = Content([.picture(kind: "offpic", raw: raw)])
    #expect(sent.delivered.received.elements?.last == raw)
  }

  @Test func `the size of a content counts its texts alone`() {
    #expect(Content([.font(.standard), .text("宋"), .face(1), .text("ab")]).textSize == 5)
  }
}
