import Chat
import Terminal
import Testing

@testable import TUI

/// The wire is recorded while the program runs.
struct RecordingTests {
  @Test func `on begins a recording and tells where it is`() {
    let ui = Scenario()
    ui.enter("/wire on")
    ui.expectEffects([.record(path: nil)])
    ui.send(.recording(path: "/s/wire.jsonl"))
    #expect(ui.rows[23].hasPrefix("正在录到 /s/wire.jsonl；/wire off 结束"))
  }

  @Test func `a path is recorded into`() {
    let ui = Scenario()
    ui.enter("/录制 ~/a b.jsonl")
    ui.expectEffects([.record(path: "~/a b.jsonl")])
  }

  @Test func `off ends it`() {
    let ui = Scenario(environment: .english)
    ui.send(.recording(path: "/s/wire.jsonl"))
    ui.enter("/wire off")
    ui.expectEffects([.stopRecording])
    ui.send(.recordingStopped(path: "/s/wire.jsonl"))
    #expect(ui.rows[23].hasPrefix("recorded /s/wire.jsonl; look before you pass it on"))
    ui.enter("/wire off")
    #expect(ui.rows[23].hasPrefix("! nothing is recorded"))
  }

  @Test func `alone it tells where the recording is, or that there is none`() {
    let ui = Scenario(environment: .english)
    ui.enter("/wire")
    #expect(ui.rows[23].hasPrefix("nothing is recorded; /wire on begins"))
    ui.send(.recording(path: "/s/wire.jsonl"))
    ui.state.notice = nil
    ui.enter("/wire")
    #expect(ui.rows[23].hasPrefix("recording into /s/wire.jsonl"))
  }

  @Test func `a second recording is refused while one goes on`() {
    let ui = Scenario()
    ui.send(.recording(path: "/s/wire.jsonl"))
    ui.enter("/wire /other")
    ui.expectEffects([])
    #expect(ui.rows[23].hasPrefix("! 正在录到 /s/wire.jsonl"))
  }

  @Test func `a file that cannot be made is told`() {
    let ui = Scenario()
    ui.send(.notRecording(path: "/x", reason: "File exists"))
    #expect(ui.rows[23].hasPrefix("! 不能录到 /x：File exists"))
  }

  @Test func `after a full disk another one can begin`() {
    let ui = Scenario()
    ui.send(.recording(path: "/s/wire.jsonl"))
    ui.send(.wireLogFailed(path: "/s/wire.jsonl", reason: "No space left on device"))
    ui.enter("/wire on")
    ui.expectEffects([.record(path: nil)])
  }
}
