import Chat
import Testing

@testable import WebQQProtocol

@Suite struct SegmentsTests {
  private func segments(
    _ content: [ContentSegment],
    in conversation: ConversationID = .contact(ContactID(1)),
    _ pictures: inout PictureBook
  ) -> [Segment] {
    let origin = PictureSource.Origin(
      conversation: conversation,
      sender: .contact(ContactID(1)),
      messageID: 7
    )
    return Segments.received(Content(content), in: origin, &pictures)
  }

  private func segments(_ content: [ContentSegment]) -> [Segment] {
    var pictures = PictureBook()
    return segments(content, &pictures)
  }

  @Test(
    arguments: [
      ([], [.text("")]), ([.text(" ")], [.text("")]), ([.text("  ")], [.text(" ")]),
      ([.text("a")], [.text("a")]), ([.face(14)], [.face(number: 14, name: "微笑")]),
      ([.face(9_999)], [.face(number: 9_999, name: nil)]),
      ([.font(.standard), .text("a "), .text(" ")], [.text("a ")]),
      ([.text("a "), .face(9_999)], [.text("a"), .face(number: 9_999, name: nil)]),
      ([.text("a \u{301}")], [.text("a \u{301}")]), ([.text("a\r\n ")], [.text("a\n")]),
      ([.text("a\rb\nc\r\nd\u{2028}e\u{2029}f\r\rg")], [.text("a\nb\nc\nd\ne\nf\n\ng")]),
      ([.unsupported(kind: "video", raw: [])], [.unsupported(kind: "video")]),
      ([.picture(kind: "pic_id", raw: ["pic_id", "1"])], [.picture(Attachment(name: ""))]),
      ([.picture(kind: "image", raw: ["image", "jpg", 0])], [.picture(Attachment(name: ""))]),
    ] as [([ContentSegment], [Segment])]
  )
  func `contents of every kind are shown whole`(content: [ContentSegment], shown: [Segment]) {
    #expect(segments(content) == shown)
  }

  @Test(
    arguments: [
      ["cface"], ["cface", ""], ["cface", [:]], ["cface", nil], ["offpic"], ["offpic", [:]],
      ["offpic", ["file_path": ""]], ["cface_idx"], ["cface_idx", 3], ["cface_idx", -1],
    ] as [JSONValue]
  )
  func `a picture that cannot be fetched is a picture all the same`(raw: JSONValue) throws {
    let kind = try #require(raw.elements?.first?.lenientText)
    #expect(segments([.picture(kind: kind, raw: raw)]) == [.picture(Attachment(name: ""))])
  }

  @Test func `a picture of a group without its number has a name only`() {
    var pictures = PictureBook()
    let raw: JSONValue = ["cface", ["name": "a.jpg", "server": "10.0.0.1:80"]]
    let shown = segments([.picture(kind: "cface", raw: raw)], in: .group(GroupID(1)), &pictures)
    #expect(shown == [.picture(Attachment(name: "a.jpg"))])
  }

  @Test func `the second custom picture is repeated by its own number`() {
    var pictures = PictureBook()
    let content = ["a", "b"].map { ContentSegment.picture(kind: "cface", raw: ["cface", $0]) }
    let again = ContentSegment.picture(kind: "cface_idx", raw: ["cface_idx", 1])
    let shown = segments(content + [again], &pictures)
    #expect(shown.last == .picture(Attachment(id: PictureID(2), name: "b")) && shown.count == 3)
  }

  @Test func `the advert of the official page is not shown, unless it is all there is`() {
    let advert = ContentSegment.text("\r" + Segments.advert + " ")
    #expect(segments([.text("hi "), advert]) == [.text("hi ")])
    #expect(segments([advert]) == [.text("\n" + Segments.advert)])
    let quoted = ContentSegment.text("看 " + Segments.advert + " ")
    #expect(segments([.text("hi"), quoted]) == [.text("hi"), .text("看 " + Segments.advert)])
  }

  @Test func `the oldest pictures are forgotten`() {
    var pictures = PictureBook()
    let source = PictureSource(
      origin: .init(conversation: .contact(ContactID(1)), sender: .me, messageID: 1),
      kind: .custom(name: "a")
    )
    let first = pictures.add(source)
    for _ in 1..<PictureBook.capacity { _ = pictures.add(source) }
    #expect(pictures[first] == source)
    let last = pictures.add(source)
    #expect(pictures[first] == nil && pictures[last] == source)
  }
}

@Suite struct MessageStyleTests {
  @Test(
    arguments: [
      (Font(), MessageStyle()), (Font(color: "ff0000"), MessageStyle(color: 0xFF_0000)),
      (Font(color: "#00FF00"), MessageStyle(color: 0x00_FF00)),
      (Font(style: [1, 0, 1]), MessageStyle(isBold: true, isUnderlined: true)),
      (Font(style: [0, 2]), MessageStyle(isItalic: true)),
      (Font(style: [], color: "red"), MessageStyle()), (Font(color: "+12345"), MessageStyle()),
      (Font(color: ""), MessageStyle()), (Font(color: "1234567"), MessageStyle()),
    ]
  )
  func `a font is read as far as a terminal can follow`(font: Font, style: MessageStyle) {
    #expect(MessageStyle(font) == style)
  }

  @Test(
    arguments: [
      MessageStyle(), MessageStyle(color: 0x00_00FF, isItalic: true),
      MessageStyle(color: 0xAB_CDEF, isBold: true, isItalic: true, isUnderlined: true),
    ])
  func `a style that was sent is the one that is received`(style: MessageStyle) {
    let sent = Content(sending: [.text("a")], font: Font(style)).delivered
    #expect(MessageStyle(sent.font) == style)
    #expect(Font(MessageStyle()) == .standard)
  }
}
