import Glibc
import Platform
import TUI
import Terminal
import Testing
import WebQQProtocol

@testable import webqq

@Suite struct SettingsFileTests {
  private let directory = TemporaryDirectory()
  private var path: String { directory.path + "/webqq/config.toml" }

  private func save(_ name: String, _ value: String) throws {
    let setting = try #require(SettingsTable.entry(named: name))
    try SettingsFile(path: path).save(setting, value)
  }

  private func text() throws -> String {
    String(decoding: try PrivateFile.read(path), as: UTF8.self)
  }

  private func mode(_ path: String) -> UInt32 {
    var facts = stat()
    return lstat(path, &facts) == 0 ? facts.st_mode : 0
  }

  @Test func `the file that init writes names every setting, sets none and takes each`() throws {
    try SettingsFile(path: path).create()
    #expect(Configuration(path: path) == Configuration())
    let lines = try text().split(separator: "\n").count
    for setting in SettingsTable.entries {
      #expect(try text().contains("\n# \(setting.name) = "))
      try save(setting.name, setting.value(in: Settings()))
    }
    #expect(Configuration(path: path) == Configuration())
    #expect(try text().split(separator: "\n").count == lines + SettingsTable.entries.count)
    let error = #expect(throws: SystemError.self) { try SettingsFile(path: path).create() }
    #expect(error?.code == EEXIST)
  }

  @Test func `a setting is kept in a file of the person's own, for nobody else to read`() throws {
    try save("hints", "off")
    #expect(try text() == "hints = false\n")
    try save("text-width", "80")
    try save("hints", "on")
    #expect(try text() == "hints = true\ntext-width = 80\n")
    #expect(mode(path) & 0o777 == 0o600)
  }

  @Test func `in a profile each setting is kept where it belongs`() throws {
    try XDG.makeDirectory(directory.path + "/webqq")
    try PrivateFile.write(Array("bell = true\n[profile.work]\nhints = true\n".utf8), to: path)
    let file = SettingsFile(path: path, profile: "work")
    for (name, value) in [("hints", "off"), ("bell", "off"), ("account", "10002")] {
      try file.save(try #require(SettingsTable.entry(named: name)), value)
    }
    #expect(try text() == "bell = false\n[profile.work]\nhints = false\naccount = \"10002\"\n")
  }

  @Test func `a key is written as it is spelled there, and taken out again`() throws {
    try save("bell", "off")
    let file = SettingsFile(path: path)
    try file.save(.alt("/"), "last-conversation")
    try file.save(.control("t"), "/lang en")
    #expect(
      try text()
        == "bell = false\n\n[bind]\n\"Alt-/\" = \"last-conversation\"\nCtrl-t = \"/lang en\"\n"
    )
    try PrivateFile.write(Array("[bind]\nCTRL-T = 'help' # mine\n".utf8), to: path)
    try file.save(.control("t"), "quit")
    #expect(try text() == "[bind]\nCTRL-T = \"quit\" # mine\n")
    #expect(Configuration(path: path).settings.binds.map(\.action) == ["quit"])
    try file.save(.control("t"), nil)
    #expect(try text() == "[bind]\n")
  }

  @Test func `a file that is a link stays one`() throws {
    try XDG.makeDirectory(directory.path + "/webqq")
    try PrivateFile.write(Array("# mine\n".utf8), to: directory.path + "/dotfile")
    #expect(symlink("../dotfile", path) == 0)
    try save("bell", "off")
    #expect(mode(path) & S_IFMT == S_IFLNK)
    let kept = try PrivateFile.read(directory.path + "/dotfile")
    #expect(String(decoding: kept, as: UTF8.self) == "# mine\nbell = false\n")
  }

  @Test func `what is no text, or no command, is left alone`() throws {
    try XDG.makeDirectory(directory.path + "/webqq")
    try PrivateFile.write([0x23, 0xFF, 0x0A], to: path)
    #expect(throws: SystemError.self) { try save("bell", "off") }
    #expect(try PrivateFile.read(path) == [0x23, 0xFF, 0x0A])
    try PrivateFile.write([], to: path)
    #expect(throws: SystemError.self) { try save("hash_command", "a 'b") }
    #expect(try text() == "")
  }

  @Test func `a recording keeps how the screen was set, and no names`() throws {
    var settings = Settings()
    for (name, value) in [("send-key", "ctrl-x"), ("server", "http://secret"), ("hints", "off")] {
      #expect(SettingsTable.entry(named: name)?.change(&settings, to: value) == nil)
    }
    settings.add(try KeyBind("Alt-x", to: "/lang en"))
    let environment = ReplayHead([:]).environment
    let head = ReplayHead(environment, Size(rows: 24, columns: 80), settings)
    let json = JSONValue.object(JSONObject(head.members))
    #expect(ReplayHead(json).settings.binds == settings.binds)
    #expect(!String(decoding: json.encoded(), as: UTF8.self).contains("secret"))
    let read = ReplayHead(json).settings
    #expect(SettingsTable.entry(named: "send-key")?.value(in: read) == "ctrl-x")
    #expect(SettingsTable.entry(named: "hints")?.value(in: read) == "off")
    #expect(read != settings)
  }
}
