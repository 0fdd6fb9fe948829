import Testing

@testable import Platform

@Suite struct TOMLTests {
  @Test(arguments: [
    ("a", 1, "expected = after the key a"), ("\n= 1", 2, "expected a key"),
    ("a = ", 1, "expected a value"),
    ("a = b", 1, "expected a string in quotes, a whole number, true or false"),
    ("a = \"b", 1, "the string has no closing quote"),
    ("a = 1 2", 1, "nothing may follow on this line"),
    ("a = 1\na = 2", 2, "the key a is given twice"),
    ("a = \"\\q\"", 1, "unknown escape \\q; '…' takes backslashes as they are"),
    ("a = \"\\u12\"", 1, "an escape \\u needs 4 hexadecimal digits of a character"),
    ("a = \"\\uD800\"", 1, "an escape \\u needs 4 hexadecimal digits of a character"),
    ("a = \"\"\"\nb\"\"\"", 1, "strings over several lines are not supported"),
    ("a = \"\u{1B}\"", 1, "a control character must be written as an escape"),
    ("[a", 1, "expected ] after the table's name"),
    ("[[a]]", 1, "arrays of tables are not supported"),
    ("a = [1]", 1, "expected a string in quotes, a whole number, true or false"),
    ("a = 'b\nc'", 1, "the string has no closing quote"),
    ("\\", 1, "expected a key"), ("\u{0}", 1, "expected a key"),
  ])
  func `what is not understood is refused with its line`(
    text: String,
    line: Int,
    reason: String
  ) {
    #expect(throws: TOMLError(line: line, reason: reason)) { try TOMLEntry.entries(of: text) }
  }

  @Test func `settings are read with their lines`() throws {
    let text = """
      # settings
      a = "x \\"y\\" \\u4f60 \\t"  # a comment
      'b c' = 'as \\it is'\r
      d.e=-1_000

      [table . inner]
      f = true
      """
    let entries = try TOMLEntry.entries(of: text)
    #expect(
      entries == [
        TOMLEntry(key: "a", value: .string("x \"y\" 你 \t"), line: 2),
        TOMLEntry(key: "b c", value: .string("as \\it is"), line: 3),
        TOMLEntry(key: "d.e", value: .integer(-1000), line: 4),
        TOMLEntry(key: "table.inner.f", value: .bool(true), line: 7),
      ]
    )
  }

  @Test(arguments: ["", "\n", "#", "\t# only a comment\r\n", "a = ''", "a = \"\""])
  func `little is enough`(text: String) throws {
    #expect(try TOMLEntry.entries(of: text).count <= 1)
  }
}
