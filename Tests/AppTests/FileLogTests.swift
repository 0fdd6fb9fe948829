import Glibc
import Logging
import Platform
import Testing

@testable import webqq

@Suite struct FileLogTests {
  private let directory = TemporaryDirectory()
  private var path: String { directory.path + "/webqq.log" }

  private func logger(_ level: Logger.Level = .info) throws -> Logger {
    let log = try FileLog(path: path, level: level)
    return Logger(label: "test") { _ in log }
  }

  private func text() throws -> String {
    String(decoding: try PrivateFile.read(path), as: UTF8.self)
  }

  @Test func `a path that cannot be written is named`() {
    #expect(throws: SystemError.self) { try FileLog(path: "/nonexistent/log", level: .info) }
  }

  @Test func `a line carries level and message`() throws {
    try logger().warning("the link is lost")
    #expect(try text().hasSuffix("Z warning the link is lost\n"))
  }

  @Test func `text from outside cannot fake a line or an escape`() throws {
    try logger().info("nick \u{1b}[31m\nfake \u{9b}\u{202e}")
    #expect(
      try text().hasSuffix(" info nick ⟦U+001B⟧[31m⟦U+000A⟧fake ⟦U+009B⟧⟦U+202E⟧\n")
    )
  }

  @Test func `what is below the level is left out`() throws {
    try logger(.warning).info("detail")
    #expect(try text().isEmpty)
  }

  @Test func `the file is for its owner alone`() throws {
    try logger().info("x")
    var info = stat()
    #expect(stat(path, &info) == 0)
    #expect(info.st_mode & 0o777 == 0o600)
  }
}
