import Terminal
import WebQQProtocol

/// What the person did, moment by moment.
struct ReplayScript {
  struct Step: Equatable {
    /// In milliseconds since 1970.
    var at: Int64
    var note: KeyNote
  }

  /// In order.
  let steps: [Step]

  /// More `keys` are pressed when the recording is over.
  init(_ recording: WireRecording, then keys: [Key] = []) {
    let pressed = recording.notes.compactMap { note in
      KeyNote(note.json).map { Step(at: note.at, note: $0) }
    }
    let added = keys.map { Step(at: recording.ended, note: .key($0)) }
    steps = (pressed + Self.captchaAnswers(recording)).sorted { $0.at < $1.at } + added
  }

  /// Keys in the sign-in form are not recorded; that a captcha was answered, or another one asked
  /// for, shows in what followed it.
  private static func captchaAnswers(_ recording: WireRecording) -> [Step] {
    let asked = recording.exchanges.map(\.question.path).enumerated().filter {
      [GetImage.address.path, Login.address.path].contains($0.element)
    }
    return zip(asked, asked.dropFirst()).flatMap { picture, next -> [Step] in
      guard picture.element == GetImage.address.path else { return [] }
      let keys =
        next.element == Login.address.path
        ? "zzzz".map(Key.character) + [Key(.enter)] : [.control("r")]
      return keys.map { Step(at: recording.exchanges[next.offset].begun, note: .key($0)) }
    }
  }
}
