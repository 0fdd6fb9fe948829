import Logging
import Platform
import Testing
import WebQQProtocol

@testable import webqq

@Suite struct HashMemoryTests {
  private let directory = TemporaryDirectory()
  private var path: String { directory.path + "/deep/hash.json" }

  private func memory() -> HashMemory {
    HashMemory(path: path, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  @Test(arguments: ["", "{", "[]", #"{"http://a":7}"#, #"{"http://a":"z"}"#])
  func `a damaged file means that nothing is known`(text: String) throws {
    try XDG.makeDirectory(String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)))
    try PrivateFile.write(Array(text.utf8), to: path)
    #expect(memory().variant(for: "http://a") == nil)
  }

  @Test func `what worked is known at the next start, for its server`() {
    memory().keep(.q, for: "http://a")
    memory().keep(.n, for: "http://b")
    memory().keep(.o, for: "http://a")
    #expect(memory().variant(for: "http://a") == .o)
    #expect(memory().variant(for: "http://b") == .n)
    #expect(memory().variant(for: "http://c") == nil)
  }
}
