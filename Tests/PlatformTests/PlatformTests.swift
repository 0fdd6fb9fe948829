import Foundation
import Platform
import Testing

@Suite struct CommandWordsTests {
  @Test(arguments: ["", "   ", "a 'b", "a \"b", "a \\"])
  func `a text without a word or with an open quote is refused`(text: String) {
    #expect(CommandWords.split(text) == nil)
  }

  @Test func `blanks part words`() {
    #expect(CommandWords.split("  pass  show\tqq ") == ["pass", "show", "qq"])
  }

  @Test func `quotes keep blanks and may be empty`() {
    #expect(CommandWords.split(#"a 'b c' "d e" '' f"g"h"#) == ["a", "b c", "d e", "", "fgh"])
  }

  @Test func `a backslash keeps the next character but is plain in single quotes`() {
    #expect(CommandWords.split(#"a\ b "c\"d" 'e\f'"#) == ["a b", "c\"d", "e\\f"])
  }

  @Test func `nothing is expanded`() {
    #expect(CommandWords.split("echo $HOME ~ *") == ["echo", "$HOME", "~", "*"])
  }
}

@Suite struct PasswordCommandTests {
  /// On a thread of its own: waiting for a child must not stop other tests.
  private func password(of command: String) async throws -> String {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try PasswordSource.command(command) })
      }
    }
  }

  @Test func `the first line of the output is the password`() async throws {
    #expect(try await password(of: #"printf 'se cret\nmore\n'"#) == "se cret")
  }

  @Test func `a program that is not there is named`() async {
    await #expect(
      throws: PasswordError.commandFailed(
        "cannot start /nonexistent/program: No such file or directory"
      )
    ) { try await password(of: "/nonexistent/program") }
  }

  @Test func `a command that prints nothing fails with its status`() async {
    await #expect(throws: PasswordError.commandFailed("false printed no line (exit status 1)")) {
      try await password(of: "false")
    }
  }

  @Test func `bytes that are no UTF-8 are refused`() async {
    await #expect(throws: PasswordError.notText) { try await password(of: #"printf '\377\n'"#) }
  }
}

@Suite struct PrivateFileTests {
  private let directory = TemporaryDirectory()

  @Test func `a written file reads back and is the owner's alone`() throws {
    let path = directory.path + "/file"
    try PrivateFile.write([1, 2, 3], to: path)
    try PrivateFile.write([4, 5], to: path)
    var info = stat()
    #expect(stat(path, &info) == 0)
    #expect(info.st_mode & 0o777 == 0o600)
    #expect(try PrivateFile.read(path) == [4, 5])
  }

  @Test func `a path that cannot be written is named`() {
    #expect(throws: SystemError("cannot write", path: "/nonexistent/file", code: ENOENT)) {
      try PrivateFile.write([1], to: "/nonexistent/file")
    }
  }

  @Test func `a file over the limit is refused`() throws {
    let path = directory.path + "/large"
    try PrivateFile.write(Array(repeating: 0, count: 100), to: path)
    #expect(throws: SystemError("cannot read", path: path, code: EFBIG)) {
      try PrivateFile.read(path, limit: 99)
    }
  }

  @Test func `directories are made for the owner alone`() throws {
    let path = directory.path + "/a/b/c"
    try XDG.makeDirectory(path)
    try XDG.makeDirectory(path)
    var info = stat()
    #expect(stat(path, &info) == 0)
    #expect(info.st_mode & 0o777 == 0o700)
  }
}
