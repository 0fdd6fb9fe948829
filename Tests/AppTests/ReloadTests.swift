import Glibc
import Platform
import TUI
import Testing

@testable import webqq

struct ReloadTests {
  private let directory = TemporaryDirectory()

  private func reload(_ text: String?, profile: String? = nil) throws -> (
    settings: Settings?, look: Bool, complaints: [String]
  ) {
    let path = directory.path + "/config.toml"
    if let text { try PrivateFile.write(Array(text.utf8), to: path) }
    let (settings, look, complaints) = EffectRunner.reload(
      SettingsFile(path: path, profile: profile)
    )
    return (settings, look != nil, complaints.map(\.english))
  }

  @Test func `it is read as at the start, mistakes with their places`() throws {
    let (settings, _, complaints) = try reload("account = '10001'\nhints = 7\n")
    #expect(settings?.account == "10001")
    #expect(complaints == ["config.toml:2:9: hints takes true|false"])
  }

  @Test func `the person's own theme is read with it, mistakes with their places`() throws {
    mkdir(directory.path + "/themes", 0o700)
    try PrivateFile.write(Array("me = 'puce'\n".utf8), to: directory.path + "/themes/mine.toml")
    let (_, hasLook, complaints) = try reload("theme = 'mine'\n")
    #expect(hasLook)
    #expect(complaints.first?.hasPrefix("themes/mine.toml:1:") == true)
  }

  @Test func `without a file nothing is set`() throws {
    let (settings, _, complaints) = try reload(nil)
    #expect(settings == Settings())
    #expect(complaints.isEmpty)
  }

  @Test func `a file that cannot be read brings no settings`() throws {
    // A folder in its place cannot be read by anybody, not even by root.
    mkdir(directory.path + "/config.toml", 0o700)
    let (settings, _, complaints) = try reload(nil)
    #expect(settings == nil)
    #expect(complaints.first?.hasPrefix("config.toml: cannot be read") == true)
  }

  @Test func `without the profile that is used all stays as it is`() throws {
    let (settings, _, complaints) = try reload("bell = false\n", profile: "work")
    #expect(settings == nil)
    #expect(complaints == ["config.toml: no [profile.work]"])
  }
}
