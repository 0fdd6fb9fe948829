import Chat
import Terminal
import Testing

@testable import TUI

/// A person at the screen: presses keys, receives what the service tells, looks at the screen.
///
/// Every effect must be expected: the next event or the end of the test complains of those that were
/// not. Ticks that were asked for are kept apart, in `schedule`.
final class Scenario {
  var state: State
  private var effects: [Effect] = []
  /// The tick asked for last.
  private(set) var schedule: Timestamp?
  /// The drafts that were kept last.
  private(set) var kept: [KeptConversation]?
  /// The messages that were kept, in the order in which they were.
  private(set) var keptPast: [PastMessage] = []
  /// Whose messages of earlier runs were asked for.
  private(set) var pastAsked: [ConversationID] = []
  /// Who was told that I am writing, each time.
  private(set) var typingTold: [ContactID] = []
  /// What the desktop was told since the last look.
  private var alerts: [Alert] = []
  /// The message that was asked to be sent last.
  private(set) var lastSent = MessageID.composed(0)
  private var received: UInt64 = 0

  /// Signed in, with the lists of `World` loaded, on Sunday 12:49.
  init(
    size: Size = Size(rows: 24, columns: 80),
    environment: Environment = .chinese,
    isSignedIn: Bool = true
  ) {
    state = State(environment: environment, size: size)
    state.now = Calendar.moment(12, 48, 50)
    send(.tick(state.now))
    if isSignedIn {
      service(.signedIn(World.me))
      service(.linkChanged(.online))
    }
    // All that was missed has come.
    state.now = Calendar.moment(12, 49)
    send(.tick(state.now))
    guard isSignedIn else { return }
    service(.latencyMeasured(.milliseconds(84)))
    service(.heard(at: state.now))
    service(.rosterLoaded(World.roster))
    service(.groupsLoaded(World.groups))
    service(.discussionsLoaded(World.discussions))
    service(.membersLoaded(.project, World.members))
  }

  deinit { complainOfEffects() }

  /// What is on the screen.
  var frame: Frame { render(state, size: state.size) }
  /// The screen's rows as text.
  var rows: [String] { (0..<state.size.rows).map { frame.rowText($0) } }
  /// What is being typed.
  var typed: String { state.draft.text }
}

extension Scenario {
  /// Something happens.
  func send(_ event: Event) {
    complainOfEffects()
    for effect in reduce(&state, event) {
      if case .request(.send(let message)) = effect { lastSent = message.id }
      switch effect {
      case .schedule(let moment): schedule = moment
      case .request(.tellTyping(let contact)): typingTold.append(contact)
      case .loadConversations: break
      case .keepConversations(let drafts, _): kept = drafts
      case .keepPast(let messages, _, _): keptPast += messages
      case .loadPast(let id, _, _): pastAsked.append(id)
      case .alert(let alert): alerts.append(alert)
      default: effects.append(effect)
      }
    }
  }

  /// The service tells something.
  func service(_ event: ServiceEvent) { send(.service(event)) }

  /// Presses keys, one after the other.
  func press(_ keys: Key...) { for key in keys { send(.key(key)) } }

  /// Types a text scalar by scalar, as a keyboard does.
  func type(_ text: String) {
    for scalar in text.unicodeScalars { send(.key(.character(Character(scalar)))) }
  }

  /// Types a text and sends it.
  func enter(_ text: String) {
    type(text)
    press(Key(.enter))
  }

  /// Time passes, with every tick that was asked for by then.
  func wait(until moment: Timestamp) {
    var ticks = 0
    while let due = schedule, due <= moment {
      ticks += 1
      guard ticks < 10_000 else {
        Issue.record("it never stops to ask for ticks")
        return
      }
      schedule = nil
      state.now = due
      send(.tick(due))
    }
    state.now = moment
  }

  /// The service tells how far the last message has come.
  func deliver(_ delivery: Delivery) { service(.deliveryChanged(lastSent, delivery)) }

  /// Somebody writes.
  func receive(
    _ conversation: ConversationID,
    from sender: ContactID? = nil,
    _ text: String,
    at moment: Timestamp? = nil
  ) {
    receive(conversation, from: sender, [.text(text)], at: moment)
  }

  /// Somebody writes something that is not only text.
  func receive(
    _ conversation: ConversationID,
    from sender: ContactID? = nil,
    _ segments: [Segment],
    at moment: Timestamp? = nil
  ) {
    received += 1
    var writer = sender
    if case .contact(let contact) = conversation { writer = writer ?? contact }
    let message = Message(
      id: .received(received),
      conversation: conversation,
      sender: writer.map { .contact($0) } ?? .me,
      segments: segments,
      sentAt: moment ?? state.now
    )
    service(.messageReceived(message))
  }

  /// Opens a conversation by the switcher.
  func open(_ id: ConversationID) {
    enterSwitcher(state.name(of: id))
    ignoreEffects { effect in
      switch effect {
      case .request(.loadMembers), .request(.learnNumber): true
      default: false
      }
    }
  }

  private func enterSwitcher(_ name: String) {
    press(.alt("k"))
    type(name)
    press(Key(.enter))
  }
}

extension Scenario {
  /// The effects since the last expectation are these.
  func expectEffects(_ expected: [Effect], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(effects == expected, sourceLocation: sourceLocation)
    effects = []
  }

  /// The last effect since the last expectation.
  var lastEffect: Effect? { effects.last }

  /// What the desktop was told since the last look.
  func takeAlerts() -> [Alert] {
    defer { alerts = [] }
    return alerts
  }

  /// Effects that a test has nothing to say of.
  func ignoreEffects(where isIgnored: (Effect) -> Bool = { _ in true }) {
    effects.removeAll(where: isIgnored)
  }

  /// The texts that were asked to be sent since the last expectation, and nothing else was.
  func sentTexts(sourceLocation: SourceLocation = #_sourceLocation) -> [String] {
    defer { effects = [] }
    return effects.compactMap { effect in
      guard case .request(.send(let message)) = effect else {
        Issue.record("unexpected \(effect)", sourceLocation: sourceLocation)
        return nil
      }
      return message.plainText
    }
  }

  /// The screen is the recorded one.
  func expectScreen(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    TUITests.expectScreen(frame, name, sourceLocation: sourceLocation)
  }

  private func complainOfEffects() {
    if !effects.isEmpty { Issue.record("effects that were not expected: \(effects)") }
    effects = []
  }
}

extension Message {
  /// Its text segments.
  var plainText: String {
    segments.map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }
}

extension Environment {
  static let chinese = make()
  static let english = make(language: .english)
  static let ascii = make(charset: .ascii)
  /// With lines and signs in ASCII alone.
  static let plainSigns = make(charset: .plainUnicode)
  /// In a terminal that draws ambiguous characters in two cells.
  static let wide = make(charset: .wideUnicode)
  /// In locales of other encodings.
  static let latin = make(language: .english, charset: Charset(codeset: "ISO-8859-1"))
  static let gbk = make(charset: Charset(codeset: "GBK"))
  static let gb18030 = make(charset: Charset(codeset: "GB18030"))

  private static func make(
    language: Language = .chinese,
    charset: Charset = .unicode
  ) -> Environment {
    Environment(
      language: language,
      charset: charset,
      localeName: charset == .ascii ? "C" : "zh_CN.UTF-8",
      colors: 256,
      localTime: { Calendar.localTime($0) }
    )
  }
}
