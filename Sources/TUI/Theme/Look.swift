public import Terminal

/// What each role looks like: a theme of the program or of the person.
public struct Look: Equatable, Sendable {
  /// By the numbers of the roles.
  private var styles: [Style]
  /// Of people's names, where there are 256 colours; never empty.
  public var nicks: [Style]
  /// The same where there are fewer.
  var fewNicks: [Style]

  /// Changes or tells one role.
  public subscript(role: Role) -> Style {
    get { styles[role.rawValue] }
    set { styles[role.rawValue] = newValue }
  }

  /// Gives people's names these looks, whatever the terminal has.
  public mutating func setNicks(_ styles: [Style]) { (nicks, fewNicks) = (styles, styles) }

  private init(_ styles: [Role: Style], nicks: [UInt8], fewNicks: [Style]) {
    self.styles = Role.allCases.map { styles[$0] ?? .plain }
    self.nicks = nicks.map { Style(foreground: .indexed($0)) }
    self.fewNicks = fewNicks
  }
}

extension Look {
  /// Without any colour.
  public static let mono = Look(plainStyles, nicks: [7], fewNicks: [.plain]).withoutColors

  /// For a dark background.
  ///
  /// The names are readable on black and on dark grey.
  public static let dark = Look(
    plainStyles.merging([
      .unreadLine: color(1, .bold), .unread: color(3, .bold), .mention: color(1, .bold),
      .highlight: color(3, .bold), .error: color(1, .bold), .online: color(2), .away: color(3),
    ]) { $1 },
    nicks: [37, 203, 142, 75, 207, 34, 208, 105, 118, 205, 48, 140],
    // Blue is hard to read on black.
    fewNicks: [6, 2, 5, 3, 1].map { color($0) }
  )

  /// For a light background.
  ///
  /// The names are readable on white and on cream.
  public static let light = Look(
    plainStyles.merging([
      .unreadLine: color(1, .bold), .unread: color(4, .bold), .mention: color(1, .bold),
      .highlight: color(5, .bold), .error: color(1, .bold), .online: color(22), .away: color(94),
    ]) { $1 },
    nicks: [25, 124, 22, 93, 94, 23, 127, 19, 58, 125, 55, 52],
    // Yellow, green and cyan are hard to read on white.
    fewNicks: [4, 1, 5].map { color($0) } + [4, 1, 5].map { color($0, .bold) }
  )

  private static let plainStyles: [Role: Style] = [
    .bar: Style(attributes: .reverse), .header: Style(attributes: .bold),
    .section: Style(attributes: .bold), .border: Style(attributes: .dim),
    .hint: Style(attributes: .dim), .faint: Style(attributes: .dim),
    .time: Style(attributes: .dim), .note: Style(attributes: .dim),
    .own: Style(attributes: .bold), .highlight: Style(attributes: .bold),
    .link: Style(attributes: .underline), .unreadLine: Style(attributes: .bold),
    .unread: Style(attributes: .bold),
    .mention: Style(attributes: .bold), .muted: Style(attributes: .dim), .online: .plain,
    .away: .plain, .offline: Style(attributes: .dim), .selection: Style(attributes: .reverse),
    .current: Style(attributes: .bold), .error: Style(attributes: .bold),
  ]

  private static func color(_ index: UInt8, _ attributes: Style.Attributes = []) -> Style {
    Style(foreground: .indexed(index), attributes: attributes)
  }

  private var withoutColors: Look {
    var look = self
    look.setNicks([.plain])
    return look
  }

  /// A theme of the program.
  public static func builtIn(_ name: String) -> Look? {
    switch name {
    case "dark": .dark
    case "light": .light
    case "mono": .mono
    default: nil
    }
  }
}
