public import Chat
import Terminal

/// What the person has chosen: the value of every row of `SettingsTable`.
public struct Settings: Equatable, Sendable {
  var language = LanguageChoice.auto
  /// `auto`, one of the program's, or the name of a file.
  public internal(set) var theme = "auto"
  var showsHints = true
  var sendKey = SendKey.enter
  var keys = KeyPreset.default
  /// Columns.
  var textWidth = 100
  var list = PaneChoice.shown
  /// `nil` leaves it to the width of the screen.
  var listWidth: Int?
  var members = PaneChoice.auto
  /// Columns.
  var membersWidth = 26
  /// The mouse is reported to the program; else the terminal selects text with it.
  public internal(set) var usesMouse = true
  var ringsBell = true
  /// How alerts get to the desktop.
  public internal(set) var notify = AlertChoice.auto
  /// Words that concern me beside my names, with commas between them.
  var highlight = ""
  var pictures = PictureChoice.off
  /// What is said is kept for the next run.
  var keepsHistory = true

  /// `""` for none, as for all texts.
  public internal(set) var server = ""
  /// 5 to 10 digits, or `""`.
  public internal(set) var account = ""
  /// A program whose first line of output is the password.
  public internal(set) var passwordCommand = ""
  /// To sign in with.
  public internal(set) var presence = Presence.online
  /// A program for the hash of the friend list.
  public internal(set) var hashCommand = ""

  /// A program that is told of each alert.
  public internal(set) var notifyCommand = ""

  /// Keys with a meaning of the person's own, each once.
  public internal(set) var binds: [KeyBind] = []

  /// As the program comes.
  public init() {}

  /// Gives a key a meaning, in place of the one it may have.
  /// - Returns: the bind that had it with another meaning.
  @discardableResult
  public mutating func add(_ bind: KeyBind) -> KeyBind? {
    let before = binds.first { $0.key == bind.key }
    binds.removeAll { $0.key == bind.key }
    binds.append(bind)
    return before?.command == bind.command ? nil : before
  }

  /// What binds take from other settings, and those from the program's own keys.
  public var conflicts: [Phrase] {
    guard sendKey == .controlX else { return [] }
    let bind = binds.first { $0.key == .control("x") && $0.command != .send }
    guard let bind else { return takesEditor ? [Words.sendKeyTakesEditor] : [] }
    return [
      Phrase(
        "Ctrl-x 绑到了 \(bind.action)，不再发送（send-key = ctrl-x）",
        "Ctrl-x is bound to \(bind.action) and does not send (send-key = ctrl-x)"
      )
    ]
  }

  /// Ctrl-X sends, and no other key opens the editor.
  private var takesEditor: Bool { Keymap(self).keys(for: .editor, in: .composer).isEmpty }

  /// Each for itself.
  var highlightWords: [String] { CommandLine.names(highlight) }

  /// The person's language, where the locale says `locale`.
  public func language(locale: Language) -> Language {
    switch language {
    case .auto: locale
    case .zh: .chinese
    case .en: .english
    }
  }
}
