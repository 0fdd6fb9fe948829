import Chat
import Imaging
import Terminal

/// Turns each entry of a conversation into the rows that stand for it.
struct EntryBlocks {
  let conversation: Conversation
  let columns: Int
  // Of the state only what is needed: all of it would be copied for each page.
  let environment: Environment
  let pictures: PictureShelf
  /// `nil` where no pictures are drawn.
  let renderer: BlockRenderer?
  private let directory: Directory
  private let textWidth: Int
  private let now: Timestamp
  private let theme: Theme
  private let texts: MessageText
  /// How many rows entries were found to take.
  private let heights: [MessageID: Int]
  /// In one pane a nick has a row of its own, and the text the whole width.
  private let isNarrow: Bool
  /// Hardly any rows: my own messages do without that row.
  private let isTiny: Bool

  init(
    state: borrowing State,
    conversation: Conversation,
    columns: Int,
    screen: Size,
    heights: [MessageID: Int] = [:]
  ) {
    texts = MessageText(state: state)
    self.heights = heights
    environment = state.environment
    pictures = state.pictures
    renderer = state.pictureRenderer
    directory = state.directory
    textWidth = state.settings.textWidth
    now = state.now
    self.conversation = conversation
    self.columns = columns
    theme = Theme(state.environment)
    isNarrow = screen.columns < Arrangement.wideColumns
    isTiny = isNarrow && screen.rows < Layout.statusRows
  }

  /// A line for a new day, the unread line, the nick where it changes, and the text.
  func rows(at index: Int) -> [ChatRow] {
    let entries = conversation.scrollback.entries
    let entry = entries[index]
    let time = environment.localTime(entry.at)
    var rules: [ChatRow] = []
    if isFirstOfDay(index) { rules.append(dayLine(entry, time)) }
    if conversation.unreadLine?.first == entry.id { rules.append(unreadLine(entry)) }
    let rows: [ChatRow]
    switch entry {
    case .note(let note): rows = noteRows(note)
    case .message(let message):
      let goesOn =
        rules.isEmpty && index > conversation.scrollback.floor
        && entries.author(at: index - 1) == message.sender
      rows =
        isNarrow
        ? narrowRows(message, time, goesOn: goesOn) : wideRows(message, time, goesOn: goesOn)
    }
    return rules.isEmpty ? rows : rules + rows
  }
}

extension EntryBlocks {
  /// How many rows `rows(at:)` gives, for less than they cost.
  func height(at index: Int) -> Int {
    let entries = conversation.scrollback.entries
    if let known = heights[entries.id(at: index)] { return known }
    guard !isNarrow, case .message(let message) = entries[index], !message.hasPictures else {
      return rows(at: index).count
    }
    let isUnread = conversation.unreadLine?.first == message.id
    let text = texts.text(of: message)
    return (isFirstOfDay(index) ? 1 : 0) + (isUnread ? 1 : 0)
      + LineWrap.lines(of: text).reduce(0) { $0 + rowCount(of: $1) }
  }

  private func rowCount(of line: String) -> Int {
    let isPlain = environment.charset.isUnicode && Self.takesNoMoreCellsThanBytes(line)
    if isPlain, line.utf8.count <= textColumns { return 1 }
    return LineWrap.rows(of: environment.glyphs(line), columns: textColumns).count
  }

  /// Printable ASCII and Han: neither is drawn by a longer spelling.
  private static func takesNoMoreCellsThanBytes(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case 0x20...0x7E, 0x80...0xBF, 0xE4...0xE9: true
      default: false
      }
    }
  }

  /// Columns of text where panes are side by side.
  private var textColumns: Int {
    min(textWidth, columns - Self.textColumn - Self.gutterColumns)
  }

  private static let nickColumns = 10
  private static let textColumn = 17
  /// A blank, the mark of delivery, a blank.
  private static let gutterColumns = 3
  /// Both languages fit into a line across the pane from here on.
  private static let bilingualColumns = 30

  /// `12:31      alice hello, the build is green again, please ✓ `.
  private func wideRows(_ message: Message, _ time: LocalTime, goesOn: Bool) -> [ChatRow] {
    let room = textColumns
    let text = wrapped(message, columns: room).enumerated().map { number, pieces in
      var line = StyledLine()
      if number == 0 {
        line.append(environment.glyphs(TimeLabel.clock(time)), theme.time)
        if !goesOn {
          let nick = nick(of: message).elided(to: Self.nickColumns)
          line.skip(to: Self.textColumn - 1 - nick.columns)
          line.append(nick, nickStyle(of: message))
        }
      }
      line.skip(to: Self.textColumn)
      append(pieces, of: message, to: &line)
      if number == 0 { appendMark(of: message, to: &line, at: columns - 2) }
      return ChatRow(entry: message.id, line: line)
    }
    return text + pictureRows(message, at: Self.textColumn, columns: room)
  }

  /// The nick and the time in a row, then the text, one cell in.
  private func narrowRows(_ message: Message, _ time: LocalTime, goesOn: Bool) -> [ChatRow] {
    var rows: [ChatRow] = []
    let isInline = isTiny && message.sender == .me
    if !goesOn, !isInline {
      var line = StyledLine()
      let clock = environment.glyphs(TimeLabel.clock(time))
      line.append(
        nick(of: message).elided(to: columns - clock.count - 1),
        nickStyle(of: message)
      )
      line.skip(to: columns - clock.count)
      line.append(clock, theme.time)
      rows.append(ChatRow(entry: message.id, line: line))
    }
    let prefix = isInline ? nick(of: message) + [.blank] : [.blank]
    let texts = wrapped(message, columns: columns - 2 - prefix.columns)
    for (number, pieces) in texts.enumerated() {
      var line = StyledLine()
      if number == 0, isInline {
        line.append(prefix, nickStyle(of: message))
      } else {
        line.skip(to: 1)
      }
      append(pieces, of: message, to: &line)
      if number == 0 { appendMark(of: message, to: &line, at: columns - 1) }
      rows.append(ChatRow(entry: message.id, line: line))
    }
    return rows + pictureRows(message, at: 1, columns: columns - 2)
  }

  private func wrapped(_ message: Message, columns: Int) -> [[LinkedText.Piece]] {
    let text = texts.text(of: message)
    return LineWrap.lines(of: text).flatMap { line in
      LinkedText(environment.glyphs(line)).rows(columns: columns)
    }
  }

  private func append(_ pieces: [LinkedText.Piece], of message: Message, to line: inout StyledLine)
  {
    let style = textStyle(of: message)
    for piece in pieces {
      let style = piece.link == nil ? style : style.with(theme.link)
      line.append(piece.glyphs, style, link: piece.link)
    }
  }

  private func nick(of message: Message) -> [Glyph] {
    environment.glyphs(
      directory.name(of: message.sender, in: conversation.id, environment)
    )
  }

  private func nickStyle(of message: Message) -> Style {
    switch message.sender {
    case .me: theme.me
    case .contact(let contact): theme.nick(contact)
    }
  }

  private func textStyle(of message: Message) -> Style {
    if conversation.highlights.contains(message.id) { return theme.highlight }
    return message.style.style(colors: environment.colors)
  }

  private func appendMark(of message: Message, to line: inout StyledLine, at column: Int) {
    guard let mark = message.delivery.mark else { return }
    line.skip(to: column)
    line.append(environment.glyphs(environment.chrome(mark)), markStyle(message))
  }

  private func markStyle(_ message: Message) -> Style {
    switch message.delivery {
    case .failed, .unconfirmed: theme.problem
    case .received, .sending, .accepted: theme.faint
    }
  }
}

extension EntryBlocks {
  private func isFirstOfDay(_ index: Int) -> Bool {
    let entries = conversation.scrollback.entries
    guard index > conversation.scrollback.floor else { return true }
    let (before, moment) = (entries.moment(at: index - 1), entries.moment(at: index))
    // Everywhere the day begins at a quarter of an hour.
    if before.seconds / 900 == moment.seconds / 900 { return false }
    let localTime = environment.localTime
    return !localTime(before).isSameDay(as: localTime(moment))
  }

  private func dayLine(_ entry: Entry, _ time: LocalTime) -> ChatRow {
    let year = environment.localTime(now).year
    let label = TimeLabel.day(time, currentYear: year, language: environment.shownLanguage)
    return ChatRow(entry: entry.id, line: rule(label, theme.time), isRule: true)
  }

  private func unreadLine(_ entry: Entry) -> ChatRow {
    let words = Words.newMessages(conversation.unreadLine?.count ?? 0)
    let isShort = columns < Self.bilingualColumns
    let label = isShort ? environment.text(words) : environment.dotted(words)
    let line = rule(label, theme.unreadLine)
    return ChatRow(entry: entry.id, line: line, isRule: true, isUnreadLine: true)
  }

  /// A label in the middle of a line.
  private func rule(_ label: String, _ style: Style) -> StyledLine {
    let glyphs = environment.glyphs(" \(label) ").elided(to: columns)
    let dash = environment.glyphs(environment.chrome("─"))
    let left = (columns - glyphs.columns) / 2
    var line = StyledLine()
    line.append(Array(repeatElement(dash, count: left).joined()), style)
    line.append(glyphs, style)
    line.append(
      Array(repeatElement(dash, count: columns - left - glyphs.columns).joined()),
      style
    )
    return line
  }

  private func noteRows(_ note: Entry.Note) -> [ChatRow] {
    let indent = isNarrow ? 0 : 6
    let texts = LineWrap.rows(
      environment.text(note.phrase),
      columns: columns - indent - 3,
      charset: environment.charset
    )
    return texts.enumerated().map { number, glyphs in
      var line = StyledLine()
      line.skip(to: indent)
      line.append(environment.glyphs(number == 0 ? "-- " : "   "), theme.note)
      line.append(glyphs, theme.note)
      return ChatRow(entry: note.id, line: line)
    }
  }
}

extension Message {
  /// Something of it may be drawn below the text.
  fileprivate var hasPictures: Bool {
    text == nil && segments.contains { if case .picture = $0 { true } else { false } }
  }
}
