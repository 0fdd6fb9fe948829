import Foundation
import Glibc
import TUI
import Testing

@testable import webqq

/// The person's own editor, with small programs in its place.
struct EditorTests {
  private let folder = TemporaryDirectory()

  /// A command that runs lines of a shell script on the file; with blanks, as a variable may have.
  private func script(_ lines: String) throws -> String {
    let path = folder.path + "/an editor"
    try lines.write(toFile: path, atomically: true, encoding: .utf8)
    return "sh -e '\(path)'"
  }

  private func failure(of command: String) async -> String? {
    guard case .failure(let failure) = await Editor(command: command).edit("draft") else {
      return nil
    }
    return failure.reason.english
  }

  @Test func `the text comes back changed, without a line end behind it`() async throws {
    let command = try script("echo ' and more' >> \"$1\"")
    let edited = try await Editor(command: command).edit("你好").get()
    #expect(edited == "你好 and more")
  }

  @Test func `the file is for its owner alone, and gone afterwards`() async throws {
    let command = try script(
      "stat -c %a \"$1\" \"$(dirname \"$1\")\" > new; echo \"$1\" >> new; cp \"$1\" \"$1~\"; mv new \"$1\""
        .replacing("new", with: folder.path + "/new")
    )
    let lines = try await Editor(command: command).edit("secret").get().split(separator: "\n")
    #expect(lines.prefix(2) == ["600", "700"])
    let path = try #require(lines.last.map(String.init))
    #expect(path.hasSuffix(".txt"))
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(!FileManager.default.fileExists(atPath: (path as NSString).deletingLastPathComponent))
  }

  /// The first line of a pipe.
  private func line(of pipe: String) -> String {
    let stream = open(pipe, O_RDONLY)
    defer { close(stream) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(stream, &bytes, bytes.count)
    return String(
      decoding: bytes[..<max(0, count)].prefix { $0 != UInt8(ascii: "\n") },
      as: UTF8.self
    )
  }

  @Test func `an editor that is ended gives what was saved last, and leaves nothing`() async throws
  {
    let (pipe, never) = (folder.path + "/pipe", folder.path + "/never")
    for path in [pipe, never] { #expect(mkfifo(path, 0o600) == 0) }
    let command = try script(
      "printf saved > \"$1\"; echo $$ \"$1\" > '\(pipe)'; read line < '\(never)'"
    )
    let editor = Editor(command: command)
    async let result = editor.edit("draft")
    // Also when something fails: else nobody would end it.
    defer { _ = editor.end() }
    let told = line(of: pipe).split(separator: " ", maxSplits: 1).map(String.init)
    let id = try #require(told.first.flatMap { Int32($0) })
    let path = try #require(told.last)
    #expect(editor.end() == "saved")
    #expect(kill(id, 0) == -1 && errno == ESRCH)
    #expect(!FileManager.default.fileExists(atPath: (path as NSString).deletingLastPathComponent))
    guard case .failure(let failure) = await result else {
      Issue.record("an editor that was ended is not taken for one that was left")
      return
    }
    #expect(failure.reason.english == "sh was ended")
    #expect(editor.end() == nil)
  }

  @Test func `no editor opens after the end`() async throws {
    let editor = Editor(command: try script("echo opened > '\(folder.path)/trace'"))
    #expect(editor.end() == nil)
    guard case .failure = await editor.edit("draft") else {
      Issue.record("the client is about to end")
      return
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/trace"))
  }

  @Test func `an editor that fails or is missing says so`() async throws {
    #expect(await failure(of: "false") == "false returned 1")
    #expect(await failure(of: "no-such-editor")?.contains("no-such-editor") == true)
    #expect(await failure(of: "vi 'open")?.contains("vi 'open") == true)
    #expect(await failure(of: try script("rm \"$1\"")) != nil)
  }
}
