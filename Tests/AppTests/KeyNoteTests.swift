import Terminal
import Testing
import WebQQProtocol

@testable import webqq

@Suite struct KeyNoteTests {
  static let keys: [Key] =
    [
      .character("a"), .character("你"), .control("n"), .alt("k"), Key(.function(1)),
      Key(.paste("two\nlines \u{1B}[31m")), Key(.tab, .shift),
      Key(.mouse(Key.Mouse(.press, at: Point(row: 3, column: 0)))),
      Key(.mouse(Key.Mouse(.wheelDown, at: Point(row: 0, column: 9)))),
    ]
    + [
      .enter, .tab, .backspace, .escape, .delete, .insert, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .focusGained, .focusLost,
    ].map { Key($0) }

  @Test(arguments: keys) func `a key survives the file`(key: Key) throws {
    let line = JSONValue.object(JSONObject(KeyNote.members(of: key))).text()
    #expect(KeyNote(try JSONValue(parsing: line)) == .key(key))
  }

  @Test func `a size survives the file`() {
    let size = Size(rows: 40, columns: 15)
    #expect(KeyNote(.object(JSONObject(KeyNote.members(of: size)))) == .size(size))
  }

  @Test(arguments: [
    "{}", #"{"key":"hyper"}"#, #"{"key":"character"}"#, #"{"key":"character","text":"ab"}"#,
    #"{"rows":0,"columns":5}"#, #"{"rows":5}"#, #"{"key":"mouse","text":"drag"}"#,
    #"{"key":"function"}"#, #"{"rows":99999,"columns":1}"#, #"{"end":true}"#,
  ])
  func `anything else is passed over`(line: String) throws {
    #expect(KeyNote(try JSONValue(parsing: line)) == nil)
  }
}
