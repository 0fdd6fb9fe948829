import Glibc
import Platform
import TUI
import Terminal
import Testing

@testable import webqq

struct ThemeFileTests {
  private func told(_ text: String) -> [String] {
    ThemeFile(parsing: text, name: "mine").faults.map { $0.description(in: "c") }
  }

  @Test func `roles are set over a base, wherever that stands`() {
    let text = """
      unread = "#ff8800 bold"
      time = 244
      base = "light"
      """
    let file = ThemeFile(parsing: text, name: "mine")
    var expected = Look.light
    expected[.unread] = Style(foreground: .rgb(255, 136, 0), attributes: .bold)
    expected[.time] = Style(foreground: .indexed(244))
    #expect(file.look == expected)
    #expect(file.faults.isEmpty)
  }

  @Test func `names take turns`() {
    let file = ThemeFile(parsing: "nicks = \"red, #0f0 bold,12\"", name: "mine")
    #expect(
      file.look?.nicks == [
        Style(foreground: .indexed(1)), Style(foreground: .rgb(0, 255, 0), attributes: .bold),
        Style(foreground: .indexed(12)),
      ]
    )
  }

  @Test(arguments: [
    ("unread = \"bluish\"", "1:10: cannot read bluish"),
    ("\n  unred = \"red\"", "2:3: there is no unred"), ("time = true", "1:8: takes"),
    ("base = \"solarized\"", "1:8: cannot read solarized"), ("nicks = \"\"", "1:9: cannot read "),
    ("nicks = \"red, blu\"", "1:9: cannot read blu"), ("time = 256", "1:8: cannot read 256"),
    ("unread = red", "1:10: expected a string"), ("unread = \"\u{202E}\"", "1:10: cannot read ?"),
  ])
  func `a mistake is told with its place, and the rest holds`(text: String, expected: String) {
    let file = ThemeFile(parsing: "\(text)\nown = \"underline\"", name: "mine")
    #expect(told(text).first?.hasPrefix("c/themes/mine.toml:\(expected)") == true)
    #expect(file.look?[.own] == Style(attributes: .underline))
  }

  @Test(arguments: ["dark", "light", "mono"])
  func `a file to begin with looks as its base does`(base: String) {
    let file = ThemeFile(parsing: ThemeFile.template(base: base), name: "mine")
    #expect(file.faults.isEmpty)
    for role in Role.allCases { #expect(file.look?[role] == Look.builtIn(base)?[role]) }
    #expect(file.look?.nicks == Look.builtIn(base)?.nicks)
  }

  @Test func `settings name a theme, and what is wrong with it is told with them`() throws {
    let directory = TemporaryDirectory()
    let path = directory.path + "/config.toml"
    try PrivateFile.write(Array("theme = \"mine\"\nhints = 7\n".utf8), to: path)
    let missing = Configuration(path: path)
    #expect(missing.look == nil)
    #expect(
      missing.faults.map { $0.description(in: "c") } == [
        "c/config.toml:2:9: hints takes true|false",
        "c/themes/mine.toml: cannot be read: No such file or directory",
      ]
    )
    #expect(mkdir(directory.path + "/themes", 0o700) == 0)
    let file = directory.path + "/themes/mine.toml"
    try PrivateFile.write(Array("unread = \"blue\"\nx = \"red\"\n".utf8), to: file)
    let read = Configuration(path: path)
    #expect(read.look?[.unread] == Style(foreground: .indexed(4)))
    #expect(
      read.faults.last?.phrase
        == Phrase("themes/mine.toml:2:1 没有 x", "themes/mine.toml:2:1: there is no x")
    )
  }
}
