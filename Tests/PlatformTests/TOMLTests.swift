import Testing

@testable import Platform

@Suite struct TOMLTests {
  @Test(arguments: [
    ("a", 1, 2, TOMLError.Problem.noEquals(key: "a")), ("\n= 1", 2, 1, .noKey),
    ("a = ", 1, 5, .noValue), ("a = b", 1, 5, .unknownValue), ("a = \"b", 1, 7, .openString),
    ("你 = 1", 1, 1, .noKey), ("'你' = 1 2", 1, 9, .rest),
    ("a = 1\na = 2", 2, 1, .repeatedKey("a")), ("a = \"\\q\"", 1, 8, .unknownEscape("q")),
    ("a = \"\\u12\"", 1, 8, .badNumber(digits: 4)),
    ("a = \"\\uD800\"", 1, 8, .badNumber(digits: 4)),
    ("a = \"\"\"b\"\"\"", 1, 5, .severalLines), ("a = \"\u{1B}\"", 1, 7, .controlCharacter),
    ("[a", 1, 3, .openTable), ("[[a]]", 1, 2, .arrayOfTables), ("a = [1]", 1, 5, .unknownValue),
    ("a = 'b", 1, 7, .openString), ("\\", 1, 1, .noKey), ("\u{0}", 1, 1, .noKey),
  ])
  func `what is not understood is told with its line and column, and the other lines hold`(
    text: String,
    line: Int,
    column: Int,
    problem: TOMLError.Problem
  ) {
    let document = TOMLDocument("before = 1\n\(text)\n[t]\r\nafter = 2")
    #expect(document.faults == [TOMLError(line: line + 1, column: column, problem)])
    #expect(document.entries.first?.key == "before")
    #expect(document.entries.last?.key == "t.after")
  }

  @Test func `nothing behind a header that cannot be read counts for another table`() {
    let document = TOMLDocument("[a]\nb = 1\n[c\nb = 2\nd = 3\n[e]\nb = 4")
    #expect(document.entries.map(\.key) == ["a.b", "e.b"])
    #expect(document.faults.map(\.line) == [3])
  }

  @Test func `settings are read with their places`() {
    let text = """
      # settings
      a = "x \\"y\\" \\u4f60 \\t"  # a comment
      'b c' = 'as \\it is'\r
        d.e=-1_000

      [table . inner]
      f = true
      """
    let entries = TOMLDocument(text).entries
    #expect(entries.map(\.key) == ["a", "b c", "d.e", "table.inner.f"])
    #expect(
      entries.map(\.value) == [
        .string("x \"y\" 你 \t"), .string("as \\it is"), .integer(-1000), .bool(true),
      ]
    )
    #expect(entries.map(\.line) == [2, 3, 4, 7])
    #expect(entries.map(\.column) == [1, 1, 3, 1])
    #expect(entries.map(\.valueColumn) == [5, 9, 7, 5])
  }

  @Test(arguments: ["", "\n", "#", "\t# only a comment\r\n", "a = ''", "a = \"\""])
  func `little is enough`(text: String) {
    #expect(TOMLDocument(text).entries.count <= 1)
    #expect(TOMLDocument(text).faults.isEmpty)
  }

  @Test(arguments: [
    ("", "a = 1\n"), ("# mine\n", "# mine\na = 1\n"), ("b = 2", "b = 2\na = 1\n"),
    ("# a = 7  (the default)\n\n# b = 2\n", "# a = 7  (the default)\na = 1\n\n# b = 2\n"),
    ("b = 2\n\n[a]\nc = 3\n", "b = 2\na = 1\n\n[a]\nc = 3\n"),
    ("[a]\nc = 3\n", "a = 1\n[a]\nc = 3\n"),
    ("a = 'x'  # why\r\nb = 2\r\n", "a = 1  # why\r\nb = 2\r\n"),
    ("  a=\"你\\\"\"# why", "  a=1# why"), ("a = oops\n", "a = oops\na = 1\n"),
  ])
  func `a value is changed and every other letter of the file stays`(before: String, after: String)
  {
    let changed = TOMLDocument(before).setting("a", to: .integer(1))
    #expect(changed == after)
    #expect(TOMLDocument(changed).entries.contains { $0.key == "a" && $0.value == .integer(1) })
  }

  @Test func `a value of a table is changed there, and the table is made where it is missing`() {
    let text = "a = 1\n\n[t]\na = 2  # two\n\n[u]\na = 3\n"
    #expect(
      TOMLDocument(text).setting("a", in: "t", to: .bool(true))
        == "a = 1\n\n[t]\na = true  # two\n\n[u]\na = 3\n"
    )
    #expect(
      TOMLDocument(text).setting("alt-/", in: "t", to: .string("x \"y\" \\ \u{1B}"))
        == "a = 1\n\n[t]\na = 2  # two\n\"alt-/\" = \"x \\\"y\\\" \\\\ \\u001B\"\n\n[u]\na = 3\n"
    )
    #expect(
      TOMLDocument("a = 1").setting("b", in: "t.u", to: .integer(2)) == "a = 1\n\n[t.u]\nb = 2\n"
    )
    #expect(TOMLDocument(text).removing("t.a") == "a = 1\n\n[t]\n\n[u]\na = 3\n")
    #expect(TOMLDocument(text).removing("t.b") == text)
  }
}
