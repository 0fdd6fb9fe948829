import Chat
import Testing

@testable import TUI
@testable import Terminal

/// What holds after whatever happens, in whatever order.
struct StoryTests {
  private static let charsets = RecoveryTests.environments.map(\.1.charset)

  @Test(arguments: 1...24)
  func `every frame is whole, and the frame before with the damage on it`(seed: UInt64) {
    var random = Pseudorandom(seed: seed)
    let ui = Scenario(
      size: Self.size(&random),
      environment: random.pick(RecoveryTests.environments).1
    )
    var shown = ui.frame
    for step in 0..<40 {
      Self.happen(ui, &random)
      let frame = ui.frame
      expectWhole(frame, ui.state.size, "seed \(seed) step \(step)")
      expectSame(Self.patch(shown, to: frame), frame, "seed \(seed) step \(step)")
      shown = frame
    }
    var state = ui.state
    state.touch()
    expectSame(render(state, size: state.size), shown, "seed \(seed)")
  }

  /// A size of any use and of none.
  private static func size(_ random: inout Pseudorandom) -> Size {
    random.next(below: 5) == 0
      ? Size(rows: random.next(below: 7), columns: random.next(below: 25))
      : Size(rows: 5 + random.next(below: 46), columns: 20 + random.next(below: 160))
  }

  private static func patch(_ old: Frame, to new: Frame) -> Frame {
    // Another charset, as another size, has everything drawn anew.
    guard old.size == new.size, old.charset == new.charset else { return new }
    var patched = old
    (patched.cursor, patched.links) = (new.cursor, new.links)
    for run in damage(from: old, to: new) {
      for column in run.columns { patched.rows[run.row][column] = new.rows[run.row][column] }
    }
    return patched
  }

  /// Anything that a person, the service or the terminal may do.
  private static func happen(_ ui: Scenario, _ random: inout Pseudorandom) {
    switch random.next(below: 12) {
    case 0: ui.send(.resized(size(&random)))
    case 1: ui.send(.charsetChanged(random.pick(charsets)))
    case 2: ui.press(Key(.paste(random.text() + random.pick(["", "\n" + random.text()]))))
    case 3: ui.type(random.text())
    case 4, 5: receive(ui, &random)
    case 6: serve(ui, &random)
    default: ui.press(random.pick(keys))
    }
    ui.ignoreEffects()
  }

  private static func receive(_ ui: Scenario, _ random: inout Pseudorandom) {
    let places: [ConversationID] = [.bob, .xiaoming, .project, .classmates, .lunch, .stranger]
    var segments: [Segment] = [.text(random.text())]
    switch random.next(below: 4) {
    case 0: segments.append(.face(number: random.next(below: 140), name: nil))
    case 1: segments.append(.picture(Attachment(name: random.text(), size: 88_000)))
    case 2: segments.append(.unsupported(kind: random.text()))
    default: break
    }
    ui.receive(random.pick(places), from: random.pick([World.bob, World.alice]), segments)
  }

  private static func serve(_ ui: Scenario, _ random: inout Pseudorandom) {
    let name = random.text()
    let events: [ServiceEvent] = [
      .presenceChanged(World.bob, .offline), .linkChanged(.online),
      .linkChanged(.relinking(attempt: 1, retryIn: .seconds(1))),
      .groupsLoaded([Group(id: World.project, name: name), Group(id: World.classmates, name: name)]
      ),
      .discussionsLoaded([Discussion(id: World.lunch, name: name)]),
      .contactLearned(Contact(id: World.stranger, nick: name)),
      .membersLoaded(
        .project,
        MemberList(members: [Member(contact: Contact(id: World.alice, nick: name))], notice: name)
      ),
      .unsupportedReceived(kind: name, conversation: .project),
      .deliveryChanged(ui.lastSent, random.pick([.accepted, .unconfirmed])),
    ]
    ui.service(random.pick(events))
  }

  private static let keys: [Key] = [
    Key(.enter), Key(.escape), Key(.tab), Key(.tab, .shift), Key(.backspace), Key(.delete),
    Key(.up), Key(.down), Key(.left), Key(.right), Key(.home), Key(.end), Key(.pageUp),
    Key(.pageDown), Key(.function(1)), Key(.home, .alt), Key(.end, .alt), Key(.focusLost),
    .control("n"), .control("p"), .control("k"), .control("w"), .control("u"), .control("y"),
    .control("_"), .control("r"), .control("c"), .control("l"), .control("j"), .control("t"),
    .alt("a"), .alt("u"), .alt("k"), .alt("m"), .alt("l"), .alt("o"), .alt("1"), .alt("2"),
    .alt("/"), .alt("n"), .alt("?"), .character("/"), .character("j"), .character("g"),
    .character("!"), Key(.mouse(.init(.press, at: Point(row: 4, column: 5)))),
    Key(.mouse(.init(.wheelUp, at: Point(row: 4, column: 50)))),
  ]
}

extension StoryTests {
  /// What looks the same at every size, whatever size it happened at.
  private static func happenAtAnySize(_ ui: Scenario, _ random: inout Pseudorandom) {
    switch random.next(below: 6) {
    case 0: ui.type(random.text())
    case 1: ui.press(random.pick([.control("a"), .control("e"), .control("w"), .control("y")]))
    case 2: receive(ui, &random)
    case 3: ui.press(random.pick([.alt("1"), .alt("2"), .alt("3")]))
    case 4: ui.press(Key(.paste(random.text())))
    default: serve(ui, &random)
    }
    ui.ignoreEffects()
  }

  private static func story(_ seed: UInt64, _ size: Size, _ environment: Environment) -> Scenario {
    var random = Pseudorandom(seed: seed)
    let ui = Scenario(size: size, environment: environment)
    for _ in 0..<25 { happenAtAnySize(ui, &random) }
    return ui
  }

  private static func unread(_ ui: Scenario) -> [ConversationID: Unread] {
    Dictionary(uniqueKeysWithValues: ui.state.conversations.all.map { ($0.id, $0.unread) })
  }

  @Test(arguments: 1...24)
  func `a resized screen is that of a program which had the size at once`(seed: UInt64) {
    var random = Pseudorandom(seed: seed &* 7919)
    let environment = random.pick(RecoveryTests.environments).1
    let (one, other) = (Self.size(&random), Self.size(&random))
    let resized = Self.story(seed, one, environment)
    let before = resized.frame
    resized.send(.resized(other))
    let fresh = Self.story(seed, other, environment)
    // What one has seen of a conversation, and so what counts as new, does depend on the size.
    if Self.unread(resized) == Self.unread(fresh) {
      expectSame(resized.frame, fresh.frame, "seed \(seed): \(one) to \(other)")
    }
    resized.send(.resized(one))
    expectSame(resized.frame, before, "seed \(seed): \(one) to \(other) and back")
  }
}
