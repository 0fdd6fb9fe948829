import Chat
import Terminal
import Testing

@testable import TUI

/// Names of clusters that terminals disagree about leave the border where it is.
struct ListWidthTests {
  private static let names = [
    "❤️", "a❤️", "☺️☀️✈️", "❤\u{FE0E}", "1️⃣#️⃣", "👨‍👩‍👧‍👦", "👍🏽你", "🇨🇳🇩🇪", "你❤️好", "e\u{301}\u{301}❤️",
    "❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️", "一二三四五六七八九十❤️一二三四五六七八九十", "\u{FE0F}", "\u{202E}❤️",
  ]

  @Test(arguments: 10...40)
  func `the border stands in one column, whatever the names`(width: Int) {
    for environment in RecoveryTests.environments.map(\.1) {
      let ui = Scenario(size: Size(rows: 30, columns: 100), environment: environment)
      let buddies = Self.names.enumerated().map { number, name in
        Buddy(contact: Contact(id: ContactID(UInt64(number)), nick: name), presence: .online)
      }
      ui.service(
        .rosterLoaded(Roster(categories: [BuddyCategory(index: 0, name: "❤️")], buddies: buddies))
      )
      // Settings go down to 12 only.
      ui.state.settings.listWidth = width
      ui.receive(.contact(ContactID(1)), "❤️")
      ui.ignoreEffects()
      let frame = ui.frame
      expectWhole(frame, ui.state.size, "width \(width)")
      let border = environment.charset.chrome("│")
      guard let bottom = Layout(state: ui.state, size: ui.state.size).list?.endRow else {
        Issue.record("no list")
        return
      }
      let broken = (0..<bottom).first {
        frame[Point(row: $0, column: width)].glyph?.text != border
      }
      #expect(broken == nil, "width \(width)\n\(frame.text())")
    }
  }
}
