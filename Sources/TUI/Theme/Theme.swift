import Chat
import Terminal

/// What things look like, by what they mean; attributes alone where there is no colour.
struct Theme {
  private let hasColors: Bool

  init(_ environment: Environment) { hasColors = environment.colors >= 8 }

  /// The status bar.
  var bar: Style { Style(attributes: .reverse) }
  /// The row above a pane.
  var header: Style { Style(attributes: .bold) }
  /// Lines between panes, times, and what the program says between messages.
  var faint: Style { Style(attributes: .dim) }
  /// The keys' row.
  var hint: Style { Style(attributes: .dim) }
  /// A section of the list.
  var section: Style { Style(attributes: .bold) }
  /// The line above what is new.
  var unreadLine: Style { colored(1, .bold) }
  /// A count of unread messages.
  var badge: Style { colored(3, .bold) }
  /// A count of messages that name me.
  var mention: Style { colored(1, .bold) }
  /// A message that names me.
  var highlight: Style { colored(3, .bold) }
  /// A notice that something went wrong, and the mark of a message that was not sent.
  var problem: Style { colored(1, .bold) }
  /// My own name.
  var me: Style { Style(attributes: .bold) }
  /// The row that keys act on.
  var selection: Style { Style(attributes: .reverse) }
  /// The row of what is open, while keys go elsewhere.
  var current: Style { Style(attributes: .bold) }
  /// A person's sign in the list.
  func presence(_ presence: Presence) -> Style {
    switch presence {
    case .online, .callme: colored(2)
    case .away, .busy, .silent: colored(3)
    case .hidden, .offline: faint
    }
  }

  /// A person's name: always the same colour for the same person.
  func nick(_ contact: ContactID) -> Style {
    colored(Self.nickColors[Int(contact.rawValue % UInt64(Self.nickColors.count))])
  }

  /// Red, green, yellow, magenta and cyan; blue is hard to read on black.
  private static let nickColors: [UInt8] = [6, 2, 5, 3, 1]

  private func colored(_ color: UInt8, _ attributes: Style.Attributes = []) -> Style {
    hasColors
      ? Style(foreground: .indexed(color), attributes: attributes)
      : Style(attributes: attributes)
  }
}
