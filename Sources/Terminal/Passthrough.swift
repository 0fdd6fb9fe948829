/// What stands between the program and the terminal, and must be told to hand a sequence through.
public enum Passthrough: Hashable, Sendable {
  case none
  /// tmux, where `allow-passthrough` is on.
  case tmux
  case screen

  /// What the environment tells; TERM alone where the other end of an ssh runs tmux or screen.
  public static func detected(_ variable: (String) -> String?) -> Passthrough {
    let term = variable("TERM") ?? ""
    if variable("TMUX")?.isEmpty == false || term.hasPrefix("tmux") { return .tmux }
    // tmux ignores what is meant for screen; screen would print what is meant for tmux.
    return variable("STY")?.isEmpty == false || term.hasPrefix("screen") ? .screen : .none
  }

  /// What ends an OSC: within screen the usual `ESC \` would end the envelope.
  var terminator: String { self == .screen ? "\u{7}" : "\u{1B}\\" }

  /// More bytes than this does screen not hand through at once.
  private static let screenLimit = 200

  /// The sequence in its envelope.
  public func wrapped(_ sequence: String) -> String {
    switch self {
    case .none: sequence
    case .tmux: "\u{1B}Ptmux;" + sequence.replacing("\u{1B}", with: "\u{1B}\u{1B}") + "\u{1B}\\"
    case .screen:
      Self.pieces(of: sequence).map { "\u{1B}P\($0)\u{1B}\\" }.joined()
    }
  }

  private static func pieces(of sequence: String) -> [String] {
    var pieces: [String] = [""]
    for scalar in sequence.unicodeScalars {
      if (pieces.last?.utf8.count ?? 0) + 4 > screenLimit { pieces.append("") }
      pieces[pieces.count - 1].unicodeScalars.append(scalar)
    }
    return pieces
  }
}
