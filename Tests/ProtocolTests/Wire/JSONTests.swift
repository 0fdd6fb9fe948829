import Testing

@testable import WebQQProtocol

@Suite struct JSONReaderTests {
  @Test(
    arguments: [
      "", " ", "{", "[", "\"", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "[1", "[1,", "[1,]",
      "{\"a\":1,}", "{a:1}", "tru", "nul", "-", "1e999", "\"\\", "\"\\u12\"", "\"\\q\"", "1 2",
      "<html>", "{\"a\" 1}", "[1 2]",
    ])
  func `what is not JSON is refused`(text: String) {
    #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
  }

  @Test func `an error tells where it is`() {
    #expect(throws: JSONError(reason: .unexpectedCharacter, offset: 6)) {
      try JSONValue(parsing: "{\"a\": x}")
    }
  }

  @Test func `nesting is refused beyond the limit and accepted up to it`() throws {
    let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    _ = try JSONValue(parsing: deepest)
    #expect(throws: JSONError.self) { try JSONValue(parsing: "[\(deepest)]") }
  }

  @Test func `a hundred thousand open brackets are refused without a crash`() {
    #expect(throws: JSONError.self) {
      try JSONValue(parsing: [UInt8](repeating: UInt8(ascii: "["), count: 100_000))
    }
  }

  @Test func `more values than any answer has are refused`() throws {
    let most = "[" + String(repeating: "0,", count: 199_998) + "0]"
    _ = try JSONValue(parsing: most)
    #expect(throws: JSONError(reason: .tooManyValues, offset: 399_998)) {
      try JSONValue(parsing: "[[" + most.dropFirst())
    }
  }

  @Test func `raw control characters inside strings are kept`() throws {
    #expect(try JSONValue(parsing: "\"a\u{14}b\u{1B}\n\"") == "a\u{14}b\u{1B}\n")
  }

  @Test(arguments: ["\\uD83D", "\\uDE00", "\\uD83Dx", "\\uD83D\\n", "\\uD83D\\u0041"])
  func `half a surrogate pair becomes a replacement character`(escape: String) throws {
    let text = try #require(try JSONValue(parsing: "\"\(escape)\"").lenientText)
    #expect(text.unicodeScalars.first == "\u{FFFD}")
  }

  @Test func `a surrogate pair is one character`() throws {
    #expect(try JSONValue(parsing: #""\uD83D\uDE00""#) == "😀")
  }

  @Test func `invalid UTF-8 becomes a replacement character`() throws {
    let bytes = [UInt8(ascii: "\""), 0xE4, 0xFF, UInt8(ascii: "x"), UInt8(ascii: "\"")]
    let text = try #require(try JSONValue(parsing: bytes).lenientText)
    #expect(text.hasSuffix("x") && text.contains("\u{FFFD}"))
  }

  @Test func `blanks, line ends and a byte order mark around the text are skipped`() throws {
    #expect(try JSONValue(parsing: "\u{FEFF}\r\n {\"a\" : [ 1 , 2 ] }\r\n") == ["a": [1, 2]])
  }

  @Test func `of a name given twice the last value counts`() throws {
    #expect(try JSONValue(parsing: #"{"a":1,"b":2,"a":3}"#) == ["b": 2, "a": 3])
  }

  @Test func `members keep their order`() throws {
    let object = try #require(try JSONValue(parsing: #"{"z":1,"a":2,"m":3}"#).object)
    #expect(object.members.map(\.key) == ["z", "a", "m"])
  }

  @Test(
    arguments: [
      ("0", .integer(0)), ("-7", .integer(-7)), ("4294967295", .integer(4_294_967_295)),
      ("1.5", .double(1.5)), ("1e3", .double(1_000)), ("9223372036854775807", .integer(.max)),
      ("18446744073709551615", .double(0x1p64)),
    ] as [(String, JSONValue)]
  )
  func `numbers are whole where they fit`(text: String, value: JSONValue) throws {
    #expect(try JSONValue(parsing: text) == value)
  }

  @Test func `a nick with raw control characters does not spoil the friend list`() throws {
    let reply = try Fixture.json("contacts-get_user_friends2-control-characters.txt")
    let info = try #require(reply["result"]?["info"]?.elements?.first)
    #expect(info["nick"] == "a\u{14}b\u{1B}[31mc")
  }
}

@Suite struct JSONWriterTests {
  private static let sample: JSONValue = [
    "text": "\"\\/\n\r\t\u{1}宋😀", "list": [1, -2, true, false, nil, .double(0.5)], "empty": [:],
  ]

  @Test func `UTF-8 style writes characters as they are`() {
    #expect(
      Self.sample.text(.utf8)
        == #"{"text":"\"\\/\n\r\t\u0001宋😀","list":[1,-2,true,false,null,0.5],"empty":{}}"#
    )
  }

  @Test func `ASCII style writes upper-case escapes and surrogate pairs`() {
    #expect(JSONValue.string("宋😀\u{7F}").text(.ascii) == "\"\\u5B8B\\uD83D\\uDE00\u{7F}\"")
  }

  @Test(arguments: [JSONEscaping.ascii, .utf8])
  func `what was written is read back`(escaping: JSONEscaping) throws {
    #expect(try JSONValue(parsing: Self.sample.encoded(escaping)) == Self.sample)
  }
}

@Suite struct LenientNumberTests {
  @Test func `a quoted number is a number`() {
    #expect(JSONValue.string(" 121 ").lenientInteger == 121)
    #expect(JSONValue.string("18446744073709551615").lenientUnsigned == .max)
  }

  @Test func `a number is a text`() {
    #expect(JSONValue.integer(30_833_194).lenientText == "30833194")
  }

  @Test(
    arguments: [.string("x"), .string(""), .null, [], .double(1.5), .double(1e300)] as [JSONValue]
  )
  func `anything else is no number`(value: JSONValue) {
    #expect(value.lenientInteger == nil)
  }

  @Test func `a negative number is no number of the wire`() {
    #expect(JSONValue.integer(-1).lenientUnsigned == nil)
  }
}
