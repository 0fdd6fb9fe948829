import Chat
import Glibc
import Platform
import TUI

extension EffectRunner {
  /// Begins to record the wire into a new file, by itself in the state directory.
  func record(into path: String?, _ head: ReplayHead, answering loop: EventLoop) {
    let target = path.map(Downloads.expanded) ?? Self.recordingPath()
    let event = begin(target, head, answering: loop)
    Task(executorPreference: executor) { await loop.receive(event) }
  }

  private func begin(_ path: String, _ head: ReplayHead, answering loop: EventLoop) -> Event {
    guard let recorder else { return .notRecording(path: path, reason: "replay") }
    do throws(SystemError) {
      if path.hasPrefix(XDG.stateDirectory()) { try XDG.makeDirectory(XDG.stateDirectory()) }
      recorder.begin(try WireLogFile(path: path), head, isLate: true)
      recorder.tellFailures(to: loop)
      return .recording(path: path)
    } catch {
      return .notRecording(path: path, reason: error.reason)
    }
  }

  func stopRecording(answering loop: EventLoop) {
    guard let path = recorder?.stop() else { return }
    Task(executorPreference: executor) { await loop.receive(.recordingStopped(path: path)) }
  }

  /// `wire-2026-11-28-124905.jsonl`, by local time.
  private static func recordingPath() -> String {
    let now = WallClock.now()
    let time = WallClock.localTime(now)
    let parts = [time.year, time.month, time.day].map { $0 < 10 ? "0\($0)" : String($0) }
    let clock = [time.hour, time.minute, Int(now.seconds % 60)].map { $0 < 10 ? "0\($0)" : "\($0)" }
    let name = "wire-\(parts.joined(separator: "-"))-\(clock.joined()).jsonl"
    return "\(XDG.stateDirectory())/\(name)"
  }
}
