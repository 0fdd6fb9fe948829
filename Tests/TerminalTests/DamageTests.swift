import Testing

@testable import Terminal

@Suite struct DamageTests {
  private func frame(_ rows: String..., columns: Int = 8) -> Frame {
    var frame = Frame(size: Size(rows: rows.count, columns: columns))
    for (row, text) in rows.enumerated() { frame.write(text, at: Point(row: row, column: 0)) }
    return frame
  }

  @Test func `another size damages every row`() {
    let runs = damage(from: frame("a"), to: frame("a", "b", columns: 4))
    #expect(runs == [DamageRun(row: 0, columns: 0..<4), DamageRun(row: 1, columns: 0..<4)])
  }

  @Test func `an empty grid has no damage`() {
    let empty = Frame(size: Size(rows: 3, columns: 0))
    #expect(damage(from: frame("a"), to: empty).isEmpty)
  }

  @Test func `equal frames have no damage`() {
    #expect(damage(from: frame("你好"), to: frame("你好")).isEmpty)
  }

  @Test func `changes that do not touch are runs of their own`() {
    let runs = damage(from: frame("abcdef"), to: frame("aXcdYZ"))
    #expect(runs == [DamageRun(row: 0, columns: 1..<2), DamageRun(row: 0, columns: 4..<6)])
  }

  @Test func `a wide glyph is damaged whole when only its lead cell differs`() {
    #expect(damage(from: frame("a你"), to: frame("a好")) == [DamageRun(row: 0, columns: 1..<3)])
  }

  @Test func `narrow cells under a new wide glyph are damaged with it`() {
    #expect(damage(from: frame("aab"), to: frame("コb")) == [DamageRun(row: 0, columns: 0..<2)])
  }

  @Test func `a change of style alone is damage`() {
    var new = frame("abc")
    new.write("b", at: Point(row: 0, column: 1), style: Style(attributes: .bold))
    #expect(damage(from: frame("abc"), to: new) == [DamageRun(row: 0, columns: 1..<2)])
  }

  @Test func `applying the damage to the old frame gives the new one`() {
    var random = SplitMix(state: 2013)
    for _ in 0..<500 {
      let size = Size(rows: 4, columns: Int.random(in: 1...14, using: &random))
      let old = scribble(size, &random)
      let new = scribble(size, &random, on: Bool.random(using: &random) ? old : nil)
      var patched = old
      for run in damage(from: old, to: new) {
        #expect(new[Point(row: run.row, column: run.columns.lowerBound)].glyph != nil)
        for column in run.columns {
          patched.rows[run.row][column] = new.rows[run.row][column]
        }
      }
      #expect(patched == new, "\(old.text())\(new.text())")
    }
  }

  /// Random writes, fills and styles over each other.
  private func scribble(_ size: Size, _ random: inout SplitMix, on base: Frame? = nil) -> Frame {
    var frame = base ?? Frame(size: size)
    let words = ["ab", "你好", "a你b", "👍🏽", "e\u{301}", "    ", "コ"]
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let row = Int.random(in: 0..<size.rows, using: &random)
      let column = Int.random(in: 0..<size.columns, using: &random)
      let style = Style(attributes: Bool.random(using: &random) ? .bold : [])
      if Int.random(in: 0..<5, using: &random) == 0 {
        frame.fill(Rect(row: row, column: column, rows: 2, columns: 3), style: style)
      } else {
        let word = words[Int.random(in: 0..<words.count, using: &random)]
        frame.write(word, at: Point(row: row, column: column), style: style)
      }
    }
    return frame
  }
}

/// Random numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
