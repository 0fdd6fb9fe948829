import Testing

@testable import Platform

@Suite struct TOMLTests {
  @Test(arguments: [
    ("a", 1, 2, "expected = after the key a"), ("\n= 1", 2, 1, "expected a key"),
    ("a = ", 1, 5, "expected a value"),
    ("a = b", 1, 5, "expected a string in quotes, a whole number, true or false"),
    ("a = \"b", 1, 7, "the string has no closing quote"),
    ("你 = 1", 1, 1, "expected a key"), ("'你' = 1 2", 1, 9, "nothing may follow on this line"),
    ("a = 1\na = 2", 2, 1, "the key a is given twice"),
    ("a = \"\\q\"", 1, 8, "unknown escape \\q; '…' takes backslashes as they are"),
    ("a = \"\\u12\"", 1, 8, "an escape \\u needs 4 hexadecimal digits of a character"),
    ("a = \"\\uD800\"", 1, 8, "an escape \\u needs 4 hexadecimal digits of a character"),
    ("a = \"\"\"b\"\"\"", 1, 5, "strings over several lines are not supported"),
    ("a = \"\u{1B}\"", 1, 7, "a control character must be written as an escape"),
    ("[a", 1, 3, "expected ] after the table's name"),
    ("[[a]]", 1, 2, "arrays of tables are not supported"),
    ("a = [1]", 1, 5, "expected a string in quotes, a whole number, true or false"),
    ("a = 'b", 1, 7, "the string has no closing quote"),
    ("\\", 1, 1, "expected a key"), ("\u{0}", 1, 1, "expected a key"),
  ])
  func `what is not understood is told with its line and column, and the other lines hold`(
    text: String,
    line: Int,
    column: Int,
    reason: String
  ) {
    let document = TOMLDocument("before = 1\n\(text)\n[t]\r\nafter = 2")
    #expect(document.faults == [TOMLError(line: line + 1, column: column, reason: reason)])
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
