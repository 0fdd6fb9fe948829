import Chat
import Terminal
import Testing

@testable import TUI

struct LinkedTextTests {
  private func rows(_ text: String, columns: Int) -> [[(String, String?)]] {
    LinkedText(Glyph.shielded(text, charset: .unicode)).rows(columns: columns).map { row in
      row.map { ($0.glyphs.map(\.text).joined(), $0.link) }
    }
  }

  @Test func `every row of a broken address leads to the whole of it`() {
    let rows = rows("看 https://a.invalid/long/path 👨‍👩‍👧好", columns: 10)
    #expect(
      rows.map { $0.map(\.0).joined() } == ["看", "https://a.", "invalid/lo", "ng/path 👨‍👩‍👧", "好"]
    )
    let address = "https://a.invalid/long/path"
    #expect(rows[0].map(\.1) == [nil])
    #expect(rows[1].map(\.1) == [address])
    #expect(rows[2].map(\.1) == [address])
    #expect(rows[3].map(\.0) == ["ng/path", " 👨‍👩‍👧"])
    #expect(rows[3].map(\.1) == [address, nil])
  }

  @Test func `several addresses stand in one row, and a text without any is one piece`() {
    let both = rows("http://a http://b", columns: 40)
    #expect(both[0].map(\.1) == ["http://a", nil, "http://b"])
    #expect(rows("a: b", columns: 40)[0].map(\.1) == [nil])
    #expect(rows("", columns: 40)[0].map(\.0) == [""])
  }

  @Test func `the chat pane links what is to be seen of an address, and help covers it`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.receive(.xiaoming, "http://example.invalid/a?b=c&d")
    ui.ignoreEffects()
    let links = ui.frame.visibleLinks
    #expect(links.map(\.address) == ["http://example.invalid/a?b=c&d"])
    let row = links.first.map { ui.frame.rowText($0.row) } ?? ""
    #expect(row.contains("http://example.invalid/a?b=c&d"))
    ui.press(Key(.function(1)))
    #expect(ui.frame.visibleLinks.isEmpty)
  }
}
