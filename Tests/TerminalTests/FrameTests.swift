import Testing

@testable import Terminal

@Suite struct FrameTests {
  private func row(_ frame: Frame) -> String { frame.rowText(0) }

  @Test func `writing outside the grid writes nothing`() {
    var frame = Frame(size: Size(rows: 1, columns: 4))
    for point in [
      Point(row: -1, column: 0), Point(row: 1, column: 0), Point(row: 0, column: 4),
      Point(row: 0, column: -1), Point(row: 0, column: 99),
    ] {
      #expect(frame.write("x", at: point) == 0)
    }
    #expect(frame == Frame(size: Size(rows: 1, columns: 4)))
  }

  @Test func `a grid of negative size is empty`() {
    var frame = Frame(size: Size(rows: -1, columns: -1))
    #expect(frame.write("x", at: Point(row: 0, column: 0)) == 0)
    frame.fill(Rect(frame.size), style: .plain)
    #expect(frame.text() == "screen 0x0 cursor hidden\n")
  }

  @Test func `text ends at the grid's edge and at the limit`() {
    var frame = Frame(size: Size(rows: 1, columns: 6))
    #expect(frame.write("abcdefgh", at: Point(row: 0, column: 2)) == 4)
    #expect(row(frame) == "  abcd")
    #expect(frame.write("xyz", at: Point(row: 0, column: 0), columns: 1) == 1)
    #expect(frame.write("xyz", at: Point(row: 0, column: 0), columns: 0) == 0)
    #expect(frame.write("xyz", at: Point(row: 0, column: 0), columns: -3) == 0)
    #expect(row(frame) == "x abcd")
  }

  @Test func `a wide glyph that does not fit is left out`() {
    var frame = Frame(size: Size(rows: 1, columns: 3))
    #expect(frame.write("你好", at: Point(row: 0, column: 0)) == 2)
    #expect(row(frame) == "你 ")
  }

  @Test func `overwriting half of a wide glyph blanks the other half`() {
    var frame = Frame(size: Size(rows: 1, columns: 4))
    frame.write("你好", at: Point(row: 0, column: 0))
    frame.write("x", at: Point(row: 0, column: 1))
    #expect(row(frame) == " x好")
    frame.write("y", at: Point(row: 0, column: 2))
    #expect(row(frame) == " xy ")
    frame.write("你好", at: Point(row: 0, column: 0))
    frame.write("中", at: Point(row: 0, column: 1))
    #expect(row(frame) == " 中 ")
  }

  @Test func `filling over half of a wide glyph blanks the other half`() {
    var frame = Frame(size: Size(rows: 1, columns: 4))
    frame.write("你好", at: Point(row: 0, column: 0))
    frame.fill(Rect(row: 0, column: 1, rows: 1, columns: 2), style: .plain)
    #expect(row(frame) == "    ")
  }

  @Test func `a fill larger than the grid stays inside`() {
    var frame = Frame(size: Size(rows: 2, columns: 2))
    let style = Style(background: .indexed(4))
    frame.fill(Rect(row: -5, column: -5, rows: 99, columns: 99), style: style)
    #expect(frame.rows.joined().allSatisfy { $0.style == style })
  }

  @Test func `controls in text never get into a cell`() {
    var frame = Frame(size: Size(rows: 1, columns: 12))
    frame.write("\u{1B}]0;x\u{7}", at: Point(row: 0, column: 0))
    #expect(row(frame) == "⟦ESC⟧]0;x⟦BE")
  }

  @Test func `the text form shows size, cursor, rows and, when asked, styles`() {
    var frame = Frame(size: Size(rows: 2, columns: 6))
    frame.write("你a", at: Point(row: 0, column: 1))
    frame.write(
      "hi",
      at: Point(row: 1, column: 0),
      style: Style(foreground: .indexed(2), attributes: [.bold, .reverse])
    )
    frame.cursor = Point(row: 1, column: 2)
    let rows = "screen 6x2 cursor 1,2\n| 你a  |\n|hi    |\n"
    #expect(frame.text() == rows)
    #expect(frame.text(withStyles: true) == rows + "styles\n1,0-1 bold reverse fg 2\n")
  }
}
