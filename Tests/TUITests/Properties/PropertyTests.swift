import Chat
import Terminal
import Testing

@testable import TUI

/// What holds for every screen, whatever others write and however large it is.
struct PropertyTests {
  /// Controls, marks of direction, what has no width, wide and combined characters.
  static let hostile = [
    "\u{1B}[2J\u{1B}]0;x\u{7}", "\u{202E}evil\u{2066}", "a\u{200B}b\u{FEFF}", "\u{9B}31m",
    "\u{0}\u{7F}",
    "e" + String(repeating: "\u{301}", count: 50), "👨‍👩‍👧❤️👍🏽🇨🇳", "\u{E0041}\u{E0042}", "\u{61C}\u{200F}",
    "\r\n\t\u{B}", "你好世界，这是一段很长的文字", "ﷺ\u{1100}\u{1161}", "", " ", "|",
    String(repeating: "长", count: 300),
  ]

  private static let group = ConversationID.group(GroupID(0))

  /// A world in which every name and every text is hostile.
  private func hostileWorld(_ seed: UInt64, size: Size, environment: Environment) -> Scenario {
    var random = Pseudorandom(seed: seed)
    func text() -> String { random.pick(Self.hostile) + random.pick(Self.hostile) }
    let ui = Scenario(size: size, environment: environment, isSignedIn: false)
    loadLists(ui, text)
    for id in 0..<6 {
      let segments: [Segment] = [
        .text(text()), .picture(Attachment(name: text())), .face(number: 1, name: text()),
        .unsupported(kind: text()),
      ]
      ui.receive(Self.group, from: ContactID(UInt64(id)), segments)
      ui.ignoreEffects()
    }
    ui.service(.unsupportedReceived(kind: text(), conversation: Self.group))
    ui.press(.alt("1"))
    ui.ignoreEffects()
    ui.press(Key(.paste(text())))
    return ui
  }

  private func loadLists(_ ui: Scenario, _ text: () -> String) {
    let buddies = (0..<10).map { id in
      Buddy(
        contact: Contact(id: ContactID(id), nick: text(), markName: id % 2 == 0 ? text() : nil),
        categoryIndex: Int(id % 2),
        presence: .online
      )
    }
    let categories = (0..<2).map { BuddyCategory(index: $0, name: text()) }
    let members = (0..<8).map { Member(contact: buddies[$0].contact, card: text()) }
    ui.service(.signedIn(Profile(account: 10001, nick: text(), presence: .online)))
    ui.service(.linkChanged(.online))
    ui.service(.rosterLoaded(Roster(categories: categories, buddies: buddies)))
    ui.service(.groupsLoaded((0..<3).map { Group(id: GroupID($0), name: text()) }))
    ui.service(.discussionsLoaded([Discussion(id: DiscussionID(0), name: text())]))
    ui.service(.membersLoaded(Self.group, MemberList(members: members, notice: text())))
  }

  /// Screens of one state: the chat, the list, the help, the switcher, the members, a notice.
  private func visit(_ ui: Scenario, _ check: (Frame) -> Void) {
    check(ui.frame)
    for keys: [Key] in [
      [Key(.escape)], [.character("/"), .character("好")], [Key(.escape), Key(.escape)],
      [Key(.function(1))], [Key(.pageDown)], [Key(.escape)], [.alt("k"), .character("a")],
      [Key(.escape)], [.control("r"), .character("a")], [Key(.escape)], [.alt("m")], [.alt("m")],
      [.alt("o")], [Key(.escape)], [.alt("9")],
    ] {
      for key in keys { ui.press(key) }
      ui.ignoreEffects()
      check(ui.frame)
    }
  }

  @Test func `every row is exactly as wide as the screen, at every size`() {
    for rows in [1, 4, 5, 7, 8, 15, 16, 24, 60] {
      for columns in [1, 19, 20, 29, 40, 59, 60, 89, 90, 120, 200] {
        let size = Size(rows: rows, columns: columns)
        let environment = [Environment.ascii, .chinese, .wide][(rows + columns) % 3]
        let ui = hostileWorld(
          UInt64(rows * 1000 + columns),
          size: size,
          environment: environment
        )
        visit(ui) { expectWhole($0, size) }
      }
    }
  }

  @Test func `no text of others puts a control or an invisible scalar into a cell`() {
    for seed in 1...12 {
      for size in [
        Size(rows: 24, columns: 80), Size(rows: 15, columns: 40), Size(rows: 40, columns: 130),
      ] {
        let environment = seed % 3 == 0 ? Environment.ascii : .chinese
        let ui = hostileWorld(UInt64(seed), size: size, environment: environment)
        visit(ui) { frame in
          for row in 0..<size.rows { expectSafe(frame.rowText(row), isASCII: seed % 3 == 0) }
        }
      }
    }
  }

  private func expectSafe(_ row: String, isASCII: Bool) {
    let unsafe = row.filter { character in
      let scalars = character.unicodeScalars
      return scalars.count { $0.properties.generalCategory == .nonspacingMark } > 4
        || scalars.contains { Self.isForbidden($0, in: scalars) || (isASCII && !$0.isASCII) }
    }
    if !unsafe.isEmpty { Issue.record("unsafe: \(unsafe.unicodeScalars.map(\.value)) in \(row)") }
  }

  private static func isForbidden(
    _ scalar: Unicode.Scalar,
    in cluster: String.UnicodeScalarView
  ) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069,
      0xFEFF, 0xE0000...0xE007F:
      true
    case 0x200D, 0xFE0F: cluster.count == 1
    default: false
    }
  }

  /// Messages came, and one conversation was opened: nothing of it depends on the size.
  private func story(columns: Int, rows: Int) -> Scenario {
    let ui = Scenario(size: Size(rows: rows, columns: columns))
    for text in Self.hostile {
      ui.receive(.project, from: World.alice, text)
      ui.ignoreEffects()
    }
    ui.receive(.bob, "hi")
    ui.ignoreEffects()
    ui.open(.project)
    return ui
  }

  @Test func `a resized screen is the screen of a program that had that size at once`() {
    let sizes = [(80, 24), (40, 15), (20, 5), (160, 45), (19, 3), (60, 16), (100, 30)]
    for (columns, rows) in sizes {
      let fresh = story(columns: columns, rows: rows)
      for (otherColumns, otherRows) in sizes {
        let resized = story(columns: otherColumns, rows: otherRows)
        resized.send(.resized(Size(rows: rows, columns: columns)))
        let isSame = resized.frame == fresh.frame
        #expect(isSame, "\(otherColumns)x\(otherRows) to \(columns)x\(rows)")
      }
    }
  }

  @Test func `what is kept of a drawn screen never differs from drawing it anew`() {
    var random = Pseudorandom(seed: 42)
    let keys: [Key] = [
      .character("a"), .character("你"), Key(.backspace), Key(.enter), Key(.escape), Key(.tab),
      .control("n"), .control("p"), .alt("a"), .alt("u"), Key(.pageUp), Key(.pageDown), .alt("k"),
      Key(.function(1)), .character("j"), .character("k"), .control("c"), .control("j"), .alt("m"),
      .alt("l"), .control("w"), .control("_"), Key(.up), Key(.down), .alt("o"), .character("/"),
      .control("r"),
    ]
    for round in 0..<20 {
      let ui = Scenario.morning(columns: round % 2 == 0 ? 80 : 40, rows: 24)
      for _ in 0..<120 {
        if random.next(below: 6) == 0 {
          ui.receive(random.pick([.bob, .project, .xiaoming]), from: World.bob, "hi @阿杰")
        } else {
          ui.press(random.pick(keys))
        }
        ui.ignoreEffects()
        let kept = ui.frame
        var state = ui.state
        state.touch()
        let isSame = render(state, size: state.size) == kept
        #expect(isSame)
      }
    }
  }
}
