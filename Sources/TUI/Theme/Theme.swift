import Chat
import Terminal

/// What things look like, by what they mean; attributes alone where there is no colour.
struct Theme {
  private let look: Look
  private let colors: Int

  init(_ environment: Environment) { (look, colors) = (environment.look, environment.colors) }

  /// The status bar.
  var bar: Style { style(.bar) }
  /// The row above a pane.
  var header: Style { style(.header) }
  /// Lines between panes.
  var border: Style { style(.border) }
  /// What matters least.
  var faint: Style { style(.faint) }
  /// Times and days.
  var time: Style { style(.time) }
  /// What the program says between messages.
  var note: Style { style(.note) }
  /// The keys' row.
  var hint: Style { style(.hint) }
  /// A section of the list.
  var section: Style { style(.section) }
  /// The line above what is new.
  var unreadLine: Style { style(.unreadLine) }
  /// A count of unread messages.
  var badge: Style { style(.unread) }
  /// A count of messages that name me.
  var mention: Style { style(.mention) }
  /// A count where nothing alerts.
  var muted: Style { style(.muted) }
  /// A message that names me.
  var highlight: Style { style(.highlight) }
  /// An address, over the look of its message.
  var link: Style { style(.link) }
  /// A notice that something went wrong, and the mark of a message that was not sent.
  var problem: Style { style(.error) }
  /// My own name.
  var me: Style { style(.own) }
  /// The row that keys act on.
  var selection: Style { style(.selection) }
  /// The row of what is open, while keys go elsewhere.
  var current: Style { style(.current) }
  /// A person's sign in the list.
  func presence(_ presence: Presence) -> Style {
    switch presence {
    case .online, .callme: style(.online)
    case .away, .busy, .silent: style(.away)
    case .hidden, .offline: style(.offline)
    }
  }

  /// A person's name: always the same colour for the same person, and another for the next.
  func nick(_ contact: ContactID) -> Style {
    let nicks = colors >= 256 ? look.nicks : look.fewNicks
    let style = nicks[Int(contact.rawValue % UInt64(nicks.count))]
    return colors >= 8 ? style : Self.withoutColors(style, instead: .plain)
  }

  private func style(_ role: Role) -> Style {
    colors >= 8 ? look[role] : Self.withoutColors(look[role], instead: Look.mono[role])
  }

  /// What was told by colour alone looks as it does without a theme.
  private static func withoutColors(_ style: Style, instead plain: Style) -> Style {
    let isBare = style.attributes.isEmpty && style != .plain
    return isBare ? plain : Style(attributes: style.attributes)
  }
}

extension Style {
  /// With the colours and the attributes of another, where that has any.
  func with(_ other: Style) -> Style {
    Style(
      foreground: other.foreground == .standard ? foreground : other.foreground,
      background: other.background == .standard ? background : other.background,
      attributes: attributes.union(other.attributes)
    )
  }
}
