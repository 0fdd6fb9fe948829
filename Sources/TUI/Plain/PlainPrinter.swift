import Chat
import Imaging
import Terminal

/// The linear mode: tells by lines what the screen would show, one line for each thing that happens.
///
/// For screen readers, dumb terminals, editors and scripts. It compares the state with what it has
/// told already, so nothing is told twice and nothing is missed.
public struct PlainPrinter: Sendable {
  /// Why signing in is over for good; the program ends with it.
  public private(set) var failure: String?

  private var told: [ConversationID: Int] = [:]
  /// My messages of which nobody knows yet whether they arrived.
  private var undecided: [(conversation: ConversationID, message: MessageID)] = []
  private var stages: [Transfer.ID: Transfer] = [:]
  private var notice: Notice?
  private var link: Link?
  private var presence: Presence?
  private var current: ConversationID?
  private var day: LocalTime?
  private var reading: HelpPane.Line?
  private var wasInList = false
  private var showedMembers = false
  private var signIn: Phrase?
  private var captcha: CaptchaChallenge?

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
  private static func safe(_ text: String, _ state: State) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.enumerated().map { number, line in
      (number == 0 ? "" : "  ") + state.environment.glyphs(String(line)).map(\.text).joined()
    }
  }
}

// MARK: - What was said

extension PlainPrinter {
  private mutating func conversationLines(_ id: ConversationID, _ state: State) -> [String] {
    guard let scrollback = state.conversations[id]?.scrollback else { return [] }
    // What was said in earlier runs is no news.
    let (entries, past) = (scrollback.entries, scrollback.pastCount)
    let first = past + (told[id] ?? 0)
    guard first < entries.count else { return [] }
    told[id] = entries.count - past
    var lines: [String] = []
    for entry in entries[first...] {
      lines += dayLines(of: entry, state)
      switch entry {
      case .note(let note):
        lines.append("\(place(id, entry.at, state)) -- \(state.environment.text(note.phrase))")
      case .message(let message) where message.sender == .me && message.delivery != .received:
        // Typed a moment ago; it is told when it is known what became of it.
        undecided.append((id, message.id))
      case .message(let message): lines.append(line(of: message, state))
      }
    }
    return lines
  }

  private mutating func decidedLines(_ state: State) -> [String] {
    var lines: [String] = []
    for (place, waiting) in undecided.enumerated().reversed() {
      guard let scrollback = state.conversations[waiting.conversation]?.scrollback,
        let index = scrollback.index(of: waiting.message),
        case .message(let message) = scrollback.entries[index], message.delivery != .sending
      else { continue }
      undecided.remove(at: place)
      lines.insert(line(of: message, state), at: 0)
    }
    // One that is sent again is told again.
    for number in state.queued where !undecided.contains(where: { $0.message == number }) {
      if let id = state.composedIn[number], told[id] != nil { undecided.append((id, number)) }
    }
    return lines
  }

  /// `[12:48] 项目组 我: 可以，三点半。 (已送达)`; of a person alone the name stands once.
  private func line(of message: Message, _ state: State) -> String {
    let id = message.conversation
    let name = state.name(of: message.sender, in: id)
    var line = place(id, message.sentAt, state)
    if case .contact = id, message.sender != .me { line += ":" } else { line += " \(name):" }
    line += " \(MessageText(state: state).text(of: message))"
    if let outcome = Self.outcome(of: message.delivery) {
      line += " (\(state.environment.text(outcome)))"
    }
    return line
  }

  private func place(_ id: ConversationID, _ moment: Timestamp, _ state: State) -> String {
    "[\(TimeLabel.clock(state.environment.localTime(moment)))] \(state.name(of: id))"
  }

  private static func outcome(of delivery: Delivery) -> Phrase? {
    switch delivery {
    case .received, .sending: nil
    case .accepted: Phrase("已送达", "sent")
    case .unconfirmed: Phrase("不知道送到没有，/resend 重发", "nobody knows, /resend tries again")
    case .failed(let failure):
      Phrase("没有发出：\(failure.phrase.chinese)", "not sent: \(failure.phrase.english)")
    }
  }

  private mutating func dayLines(of entry: Entry, _ state: State) -> [String] {
    let time = state.environment.localTime(entry.at)
    if let day, (day.year, day.month, day.day) == (time.year, time.month, time.day) { return [] }
    day = time
    let year = state.environment.localTime(state.now).year
    return [
      "-- "
        + TimeLabel.day(time, currentYear: year, language: state.environment.shownLanguage)
    ]
  }

  /// A transfer's line again when it has come further; how many percent it has is not worth one.
  private mutating func transferLines(_ state: State) -> [String] {
    var lines: [String] = []
    for transfer in state.transfers.values.sorted(by: { $0.id.rawValue < $1.id.rawValue }) {
      let before = stages.updateValue(transfer, forKey: transfer.id)
      guard let before, before.progress != transfer.progress, !transfer.isRunning else { continue }
      lines.append(
        "\(place(transfer.conversation, state.now, state)) -- "
          + state.environment.text(transfer.phrase)
      )
    }
    return lines
  }
}

extension Transfer {
  fileprivate var isRunning: Bool {
    if case .running = progress { true } else { false }
  }
}

// MARK: - The program itself

extension PlainPrinter {
  private mutating func noticeLines(_ state: State) -> [String] {
    defer { notice = state.notice }
    guard let shown = state.notice, shown != notice else { return [] }
    return [(shown.kind == .problem ? "! " : "- ") + state.environment.text(shown.phrase)]
  }

  /// The link, when it is another than before; not each try.
  private mutating func linkLines(_ state: State) -> [String] {
    defer { link = state.link }
    guard !state.isFormShown, state.link != link else { return [] }
    if case .relinking = state.link, case .relinking = link { return [] }
    return [
      "~ " + state.environment.text(LinkWords.long(state.link, latency: nil, canPressR: false))
    ]
  }

  /// The person's own presence, when it is another than before.
  private mutating func presenceLines(_ state: State) -> [String] {
    defer { presence = state.profile?.presence }
    guard !state.isFormShown, let before = presence, let now = state.profile?.presence,
      now != before
    else { return [] }
    return [
      "~ " + state.environment.text(SignInWords.presence + Phrase("：", ": ") + now.choicePhrase)
    ]
  }

  /// Another conversation is open: what waits in the others.
  private mutating func openedLines(_ state: State) -> [String] {
    defer { current = state.current }
    guard let opened = state.current, opened != current else { return [] }
    let waiting = state.active.compactMap { id in
      state.badge(of: id).map { "\(state.name(of: id)) \($0)" }
    }
    let words = state.environment.text(Words.unread)
    let comma = state.environment.text(Words.listComma)
    return ["-- \(state.name(of: opened))"]
      + (waiting.isEmpty ? [] : ["\(words): " + waiting.joined(separator: comma)])
  }

  private mutating func listLines(_ state: State) -> [String] {
    let isInList = state.focus == .list && !state.isFormShown
    defer { wasInList = isInList }
    guard isInList, !wasInList else { return [] }
    var open = state
    for row in state.list.rows { open.list.folding[row.section] = false }
    return Listing(state: open).rows().map { row in
      switch row.content {
      case .header(let title, let count, _): return "\(title) \(count)"
      case .conversation(let id):
        let number = state.number(of: id).map { "\($0): " } ?? ""
        let presence: String
        switch id {
        case .contact(let contact):
          let phrase = state.directory.presence(of: contact).choicePhrase
          presence = " (\(state.environment.text(phrase)))"
        case .group, .discussion: presence = ""
        }
        let badge = state.badge(of: id).map { " \($0)" } ?? ""
        return "  \(number)\(state.name(of: id))\(presence)\(badge)"
      }
    }
  }

  private mutating func memberLines(_ state: State) -> [String] {
    let shows = state.wantsMembers == true
    defer { showedMembers = shows }
    guard shows != showedMembers, let id = state.current,
      let members = state.directory.memberLists[id]?.members
    else { return [] }
    return members.map { member in
      let presence = state.environment.text(state.presence(of: member).choicePhrase)
      return "  \(member.displayName) (\(presence))"
    }
  }

  /// What covers the panes elsewhere; details come in two steps, so the last line tells the news.
  private mutating func helpLines(_ state: State) -> [String] {
    // Of the help without the keys, of which none means anything here.
    let lines =
      switch state.help?.content {
      case nil: [HelpPane.Line]()
      case .help:
        HelpPane.lines(
          HelpPane.commands,
          holding: state.help?.filter.text ?? "",
          in: state.environment
        )
      case .details, .settings, .keys, .message, .outbox, .faces, .found,
        .ignored:
        state.help.map { HelpPane(state: state, help: $0).lines } ?? []
      }
    defer { reading = lines.last }
    guard let last = lines.last, last != reading else { return [] }
    return lines.map { line in
      switch line {
      case .headline(let phrase), .text(let phrase): state.environment.text(phrase)
      case .entry(let key, let phrase): "  \(key)  \(state.environment.text(phrase))"
      case .picture(let row): row
      case .blank: ""
      }
    }
  }
}

// MARK: - Signing in

extension PlainPrinter {
  private mutating func signInLines(_ state: State) -> [String] {
    guard let form = state.signIn ?? state.captcha?.form else {
      (signIn, captcha) = (nil, nil)
      return []
    }
    var lines: [String] = []
    if let (mark, phrase) = form.message(state.environment), phrase != signIn {
      signIn = phrase
      if state.isFormShown, case .editing = form.phase, mark == "!" {
        failure = state.environment.text(phrase)
      } else {
        lines.append("\(mark) \(state.environment.text(phrase))")
      }
    }
    return lines + captchaLines(state)
  }

  private mutating func captchaLines(_ state: State) -> [String] {
    guard let asked = state.askedCaptcha, let challenge = asked.challenge, challenge != captcha,
      case .decoded(let picture) = asked.image
    else { return [] }
    captcha = challenge
    let renderer: BlockRenderer = state.environment.charset.drawsBlocks ? .quadrants : .ascii
    return renderer.rows(of: picture, columns: Self.captchaColumns)
  }

  private static let captchaColumns = 78
}
