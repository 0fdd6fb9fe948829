import Chat
import Imaging
import Terminal

/// The linear mode: tells by lines what the screen would show, one line for each thing that happens.
///
/// For screen readers, dumb terminals, editors and scripts. It compares the state with what it has
/// told already, so nothing is told twice and nothing is missed.
public struct PlainPrinter: Sendable {
  /// Why signing in is over for good; the program ends with it.
  public internal(set) var failure: String?

  var told: [ConversationID: Int] = [:]
  /// My messages of which nobody knows yet whether they arrived.
  var undecided: [(conversation: ConversationID, message: MessageID)] = []
  var stages: [Transfer.ID: Transfer] = [:]
  var notice: Notice?
  var link: Link?
  var presence: Presence?
  var current: ConversationID?
  var day: LocalTime?
  var reading: HelpPane.Line?
  var wasInList = false
  var showedMembers = false
  var signIn: Phrase?
  var captcha: CaptchaChallenge?

  /// Makes a printer that has told nothing.
  public init() {}

  /// What to print now, each line safe for any terminal.
  public mutating func lines(of state: State) -> [String] {
    var lines: [String] = []
    lines += signInLines(state)
    lines += linkLines(state) + presenceLines(state)
    for id in state.begun { lines += conversationLines(id, state) }
    lines += decidedLines(state)
    lines += transferLines(state)
    lines += noticeLines(state)
    lines += openedLines(state)
    lines += listLines(state) + memberLines(state) + helpLines(state)
    return lines.flatMap { Self.safe($0, state) }
  }

  /// So much of what the screen showed is told again.
  private static let context = 10

  /// Begins behind what a screen has shown, but for the last of the open conversation.
  public mutating func skip(to state: State) {
    self = PlainPrinter()
    for conversation in state.conversations.all {
      let count = conversation.scrollback.entries.count - conversation.scrollback.pastCount
      let id = conversation.id
      told[id] = id == state.current ? max(0, count - Self.context) : count
    }
    stages = state.transfers
    (link, presence, notice) = (state.link, state.profile?.presence, state.notice)
    showedMembers = state.wantsMembers == true
  }

  /// What stands in front of the next line that is typed; empty while the one before is on its way.
  public static func prompt(of state: State) -> String {
    let text: String
    if case .online = state.link, !state.queued.isEmpty { return "" }
    if state.askedCaptcha != nil {
      text = state.environment.text(Phrase("验证码（空行换一张）> ", "captcha (empty: another)> "))
    } else if state.isFormShown {
      text = ""
    } else {
      text = (state.current.map { state.name(of: $0) } ?? "") + "> "
    }
    return Self.safe(text, state).joined(separator: " ")
  }

  /// Line ends of others become lines of their own, everything else is shielded.
  static func safe(_ text: String, _ state: State) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.enumerated().map { number, line in
      (number == 0 ? "" : "  ") + state.environment.glyphs(String(line)).map(\.text).joined()
    }
  }
}
