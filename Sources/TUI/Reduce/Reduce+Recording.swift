extension State {
  /// `/wire`: begins or ends a recording, or tells where it is.
  mutating func record(_ word: String?) -> CommandEntry.Outcome {
    switch word?.lowercased() {
    case nil:
      let off = Phrase("没有录制；/wire on 开始", "nothing is recorded; /wire on begins")
      inform(recording.map { Words.recording($0) } ?? off)
      return .done()
    case "off":
      guard recording != nil else { return .refused(Phrase("没有录制", "nothing is recorded")) }
      return .done([.stopRecording])
    case "on":
      if let recording { return .refused(Words.recording(recording)) }
      return .done([.record(path: nil)])
    case .some:
      if let recording { return .refused(Words.recording(recording)) }
      return .done([.record(path: word)])
    }
  }

  mutating func noteRecording(_ path: String) {
    recording = path
    inform(Words.recording(path))
  }

  mutating func noteRecorded(_ path: String) {
    recording = nil
    inform(Phrase("录好了 \(path)；给人之前先看看", "recorded \(path); look before you pass it on"))
  }

  mutating func noteRecordingFailed(_ path: String, reason: String) {
    recording = nil
    warn(Words.recordingEnded(path, reason: reason))
  }
}
