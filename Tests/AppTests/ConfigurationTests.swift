import Platform
import Testing

@testable import webqq

@Suite struct ConfigurationTests {
  private let directory = TemporaryDirectory()

  @Test(arguments: [
    ("# mine\nhash_comand = 'x'", 2, "unknown key hash_comand; known are: hash_command"),
    ("[ui]\nbell = true", 2, "unknown key ui.bell; known are: hash_command"),
    ("'\u{9B}31m' = 1", 1, "unknown key ?31m; known are: hash_command"),
    ("hash_command = 1", 1, "hash_command must be a string"),
    ("\nhash_command = ''", 2, "hash_command is empty or has a quote that is not closed"),
    ("hash_command = \"a 'b\"", 1, "hash_command is empty or has a quote that is not closed"),
  ])
  func `a wrong setting is told with its line`(text: String, line: Int, reason: String) {
    #expect(throws: TOMLError(line: line, reason: reason)) { try Configuration(parsing: text) }
  }

  @Test func `a wrong file is told with its path`() throws {
    let path = directory.path + "/config.toml"
    try PrivateFile.write(Array("x".utf8), to: path)
    let failure = #expect(throws: Failure.self) { try Configuration(path: path) }
    #expect(failure?.description == "\(path): line 1: expected = after the key x")
    #expect(throws: Failure.self) { try Configuration(path: directory.path) }
  }

  @Test func `without a file nothing is set`() throws {
    #expect(
      try Configuration(path: directory.path + "/none/config.toml") == Configuration()
    )
  }

  @Test func `the command is split into words as for passwords`() throws {
    let configuration = try Configuration(
      parsing: #"hash_command = "node '/my scripts/hash.js' $X""#
    )
    #expect(configuration.hashCommand == ["node", "/my scripts/hash.js", "$X"])
  }
}
