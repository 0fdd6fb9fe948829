import Foundation
import Glibc
import Terminal
import Testing

@Suite(.timeLimit(.minutes(8))) struct OwnEditorTests {
  private let folder = TemporaryDirectory()

  /// An editor that waits for a line of a pipe and then adds to the file.
  private func waitingEditor() throws -> (command: String, pipe: String) {
    let (pipe, script) = (folder.path + "/pipe", folder.path + "/edit.sh")
    #expect(mkfifo(pipe, 0o600) == 0)
    try "read line < '\(pipe)'; printf edited >> \"$1\"\n"
      .write(toFile: script, atomically: true, encoding: .utf8)
    return ("sh \(script)", pipe)
  }

  @Test func `messages go and come while the editor has the terminal`() async throws {
    let editor = try waitingEditor()
    let pair = try await ScreenPair(editor: editor.command)
    let (jie, ming) = (pair.jie, pair.ming)
    jie.screen.press(.control("n"))
    jie.screen.type("先发一条")
    await jie.waitFor("> 先发一条")
    // In one step with the message, which has not gone out yet when the editor is started.
    jie.screen.press(Key(.enter), .alt("e"), .character("x"))
    await ming.waitFor("未读 1")
    ming.screen.press(.control("n"))
    ming.screen.type("收到\n")
    await ming.waitFor("我 收到", "✓")
    #expect(jie.screen.frames.last?.text().contains("收到") == false)
    try "go\n".write(toFile: editor.pipe, atomically: false, encoding: .utf8)
    await jie.waitFor("我 先发一条", "小明 收到", "> editedx")
    await pair.stop()
  }
}
