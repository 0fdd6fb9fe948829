import Testing

@testable import WebQQProtocol

@Suite(.timeLimit(.minutes(8))) struct CardTextTests {
  @Test(
    arguments: [
      "", "no tags", "<", "<>", "<n", "<n t", "<n t=", "<n t=\"t", "<n t=\"t\" s=\"unclosed",
      "<n t=\"t\" s=\"x\"", "<!--", "<!-- <n t=\"t\" s=\"hidden\"/>", "<?", "</n>", "<d></d>",
      "<x t=\"t\" s=\"other element\"/>", "<n s=\"no kind\"/>", "<n t=\"z\" s=\"unknown kind\"/>",
      "<n t=\"h\" s=\"an icon\"/>", "<n t=\"r\"/>",
    ]
  )
  func `what shows nothing gives nothing`(xml: String) {
    #expect(CardText.read(xml).isEmpty)
  }

  @Test func `no entity is expanded but the five and numbered characters`() {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">\
      <!ENTITY x SYSTEM "file:///etc/passwd">]>\
      <d><n t="t" s="&b;&x;&amp;lt;&lt;&gt;&quot;&apos;&#65;&#x4e2d;&#0xZ;&nbsp;&"/></d>
      """
    #expect(
      CardText.read(bomb) == [.text("&b;&x;&lt;<>\"'A中&#0xZ;&nbsp;&")],
      "once, and unknown ones stay"
    )
  }

  @Test func `a long card is cut, not followed to its end`() {
    let element = "<n t=\"t\" s=\"0123456789\"/>"
    let xml = String(repeating: element, count: 100_000)
    guard case .text(let text)? = CardText.read(xml).first else {
      Issue.record("nothing was read")
      return
    }
    #expect(text.utf8.count <= CardText.maximumSize && text.hasPrefix("0123456789"))
  }

  @Test func `nesting, repeated attributes and bad bytes are harmless`() {
    let deep = String(repeating: "<d>", count: 20_000) + "<n t=\"t\" t='b' s=\"a\" s=\"b\"/>"
    #expect(CardText.read(deep) == [.text("a")])
    let bytes = Array("<n t=\"t\" s=\"".utf8) + [0xFF, 0xC0] + Array("\u{1B}[31m\"/>".utf8)
    #expect(
      CardText.read(String(decoding: bytes, as: UTF8.self)) == [.text("\u{FFFD}\u{FFFD}\u{1B}[31m")]
    )
  }

  @Test func `a shared file reads as one line`() throws {
    let bytes = try Fixture.bytes("poll2-group_web_message.json")
    guard case .events(let items) = try Poll2.decode(bytes),
      case .groupCard(let item)? = items.first
    else {
      Issue.record("no card")
      return
    }
    #expect(CardText.read(item.xml) == [.text("共享文件 plan.txt")])
    #expect(item.gid == Gid(2_236_067_977) && item.sender == Uin(3_141_592_653))
  }

  @Test func `line breaks and pictures stand where they stood`() {
    let xml = "<d><n t='t' s='a'/><n t='r'/><n t='i' s='x.gif'/><n t=\"t\" s=\"b\"/></d>"
    #expect(CardText.read(xml) == [.text("a\n"), .picture, .text("b")])
  }

  @Test(arguments: ["plan.txt", "a<b>&\"c\"'d'", "两行\n文字", "&lt;", ""])
  func `what is written is read again`(text: String) {
    let pieces = CardText.read(CardText.write(text, sender: 555_010_001))
    #expect(pieces == (text.isEmpty ? [] : [.text(text)]))
  }
}
