import Testing
import WebQQProtocol

@Suite struct FormBodyTests {
  @Test func `a stray percent sign and a lone name are kept`() {
    let body = FormBody(parsing: "a=100%&b&=c&&d=%4&e=%zz")
    #expect(
      body == ["a": "100%", "b": "", "": "c", "d": "%4", "e": "%zz"] as FormBody
    )
  }

  @Test func `a plus sign is a blank and an escaped one a plus sign`() {
    #expect(FormBody(parsing: "a=1+2%2B3")["a"] == "1 2+3")
  }

  @Test func `invalid UTF-8 becomes a replacement character`() {
    #expect(FormBody(parsing: "a=%FF%E4x")["a"]?.contains("\u{FFFD}") == true)
  }

  @Test func `an equals sign belongs to the value after the first`() {
    #expect(FormBody(parsing: "a=b=c")["a"] == "b=c")
  }

  @Test func `of a name given twice the first value counts`() {
    #expect(FormBody(parsing: "a=1&a=2")["a"] == "1")
  }

  @Test func `the bytes of the sent vectors are reproduced`() throws {
    for sample in try Fixture.cases("send.json") {
      let body = try sample.text(of: "body")
      let fields = FormBody(parsing: body)
      #expect(fields.encoded == body)
      #expect(fields["r"] == (try sample.text(of: "r")))
    }
  }

  @Test func `the queries of the captured logins are reproduced`() throws {
    for sample in try Fixture.cases("login-requests.json") {
      let url = try sample.text(of: "url")
      let query = try #require(url.split(separator: "?", maxSplits: 1).last)
      let fields = FormBody(parsing: String(query))
      #expect(fields.encoded == String(query))
      let order = sample["order"]?.elements?.compactMap(\.lenientText)
      #expect(fields.fields.map(\.name) == order)
      for field in fields.fields {
        #expect(sample["query"]?[field.name]?.lenientText == field.value)
      }
    }
  }
}
