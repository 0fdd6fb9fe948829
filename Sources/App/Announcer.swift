import Chat
import Glibc
import TUI
import Terminal

/// Brings alerts to the desktop that the terminal stands on, or to the person's own program.
struct Announcer: Sendable {
  /// Is told of each alert.
  var program: NotifyProgram?
  /// How this terminal takes them, as far as its variables tell.
  let detected: AlertForm
  let passthrough: Passthrough

  init(_ variable: (String) -> String? = Self.variable) {
    detected = AlertForm.detected(variable)
    passthrough = Passthrough.detected(variable)
  }

  /// How alerts go out by these settings; `nil` for not by the terminal.
  func form(_ settings: Settings) -> AlertForm? {
    switch settings.notify {
    // The setting `bell` rings.
    case .auto: detected == .bell || program != nil ? nil : detected
    case .osc9: .osc9
    case .osc777: .osc777
    case .osc99: .osc99
    case .bell: .bell
    case .off: nil
    }
  }

  /// Tells the program.
  /// - Returns: what is to be written to the terminal; `nil` for nothing.
  func announce(_ alert: Alert, _ settings: Settings, _ charset: Charset) -> String? {
    if settings.notify != .off { program?.tell(of: alert, charset) }
    return sequence(for: alert, settings, charset)
  }

  private func sequence(for alert: Alert, _ settings: Settings, _ charset: Charset) -> String? {
    guard let form = form(settings) else { return nil }
    let text = alert.sender.isEmpty ? alert.text : "\(alert.sender): \(alert.text)"
    let desktop = DesktopAlert(key: Self.key(alert.conversation), title: alert.title, text: text)
    return desktop.sequence(form, passthrough, charset)
  }

  private static func key(_ conversation: ConversationID?) -> String {
    switch conversation {
    case .contact(let contact): "c\(contact.rawValue)"
    case .group(let group): "g\(group.rawValue)"
    case .discussion(let discussion): "d\(discussion.rawValue)"
    case nil: "all"
    }
  }

  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
