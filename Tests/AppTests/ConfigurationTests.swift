import Chat
import Platform
import TUI
import Testing

@testable import webqq

@Suite struct ConfigurationTests {
  private let directory = TemporaryDirectory()

  @Test(arguments: [
    ("# mine\nhash_comand = 'x'", "2:1: no setting hash_comand"),
    ("[ui]\nbell = true", "2:1: no setting ui.bell"),
    ("'\u{9B}31m' = 1", "1:1: no setting ?31m"),
    ("hash_command = 1", "1:16: hash_command takes \"TEXT\""),
    ("\nhash_command = \"a 'b\"", "2:16: hash_command has a quote that is not closed"),
    ("account = '1234'", "1:11: account takes NUMBER"),
    ("  hints = 'yes'", "1:11: hints takes on|off"), ("hints = 1", "1:9: hints takes true|false"),
    ("text-width = '100'", "1:14: text-width takes 20..400"),
    ("text-width = 1_000", "1:14: text-width takes 20..400"),
    ("[bind]\nctrl-i = 'help'", "2:1: terminals send Tab for ctrl-i"),
    ("[bind]\n  alt-x = 'fly'", "2:11: no action fly; /bind lists all"),
    ("[bind]\nalt-x = true", "2:9: alt-x takes \"ACTION\""),
    ("[bind]\nalt-x = 'help'\nAlt-x = 'quit'", "3:1: Alt-x is bound to help already"),
    (
      "send-key = 'ctrl-x'\nbind.ctrl-x = 'help'\n[x]",
      " Ctrl-x is bound to help and does not send (send-key = ctrl-x)"
    ),
    ("'\u{9B}31m'", "1:7: expected = after the key ?31m"),
    ("language = 'fr'", "1:12: language takes auto|zh|en"), ("bell = ", "1:8: expected a value"),
  ])
  func `a wrong setting is told with its place, and the rest of the file holds`(
    text: String,
    told: String
  ) {
    let configuration = Configuration(parsing: text + "\n'server' = 'http://a'")
    #expect(configuration.faults.map { $0.description(in: "c") }.first == "c/config.toml:\(told)")
    let isTable = text.contains("[")
    #expect(configuration.settings.server == (isTable ? "" : "http://a"))
  }

  @Test func `what is not written as TOML is told in the language of the screen`() {
    let fault = Configuration(parsing: "\nbell = yes").faults.first
    let told = "值要是带引号的文字、整数、true 或 false"
    #expect(fault?.phrase.chinese == "config.toml:2:8 \(told)")
  }

  @Test func `a profile is laid over the rest, wherever it stands`() {
    let text = """
      profile.home.account = '10003'
      account = '10001'
      bell = false
      [profile.work]
      account = '10002'
      status = 'busy'
      """
    let accounts = [nil, "work", "home"].map {
      Configuration(parsing: text, profile: $0).settings.account
    }
    #expect(accounts == ["10001", "10002", "10003"])
    let work = Configuration(parsing: text, profile: "work")
    #expect(work.profiles == ["home", "work"])
    #expect(work.faults.isEmpty)
    #expect(work.settings.presence == .busy)
    #expect(SettingsTable.entry(named: "bell")?.value(in: work.settings) == "off")
  }

  @Test func `a mistake in any profile is told`() {
    let text =
      "[profile.work]\naccount = '1'\n[profile.home]\nx = 1\n[profile.home.bind]\nf5 = 'help'"
    for profile in [nil, "work", "home"] {
      let faults = Configuration(parsing: text, profile: profile).faults
      #expect(faults.map(\.line) == [2, 4, 6])
    }
  }

  @Test func `of two meanings for a key the first one of the file holds`() {
    let configuration = Configuration(parsing: "[bind]\nalt-x = 'help'\nAlt-x = 'quit'")
    #expect(configuration.settings.binds.map(\.action) == ["help"])
  }

  @Test func `all that is wrong is told in the order of the file`() {
    let configuration = Configuration(parsing: "x = 1\n=\nhints = 7\n[z")
    #expect(configuration.faults.map(\.line) == [1, 2, 3, 4])
  }

  @Test func `a file that cannot be read is told with its path`() {
    let configuration = Configuration(path: directory.path)
    #expect(configuration.settings == Settings())
    let told = configuration.faults.map { $0.description(in: "c") }
    #expect(told == ["c/config.toml: cannot be read: Is a directory"])
  }

  @Test func `without a file nothing is set`() {
    #expect(Configuration(path: directory.path + "/none/config.toml") == Configuration())
  }

  @Test func `every setting can be written, and reads as it was`() {
    for setting in SettingsTable.entries {
      let value = setting.value(in: Settings())
      let file = "\(setting.name) = \(setting.literal(value).literal)"
      #expect(Configuration(parsing: file) == Configuration(), "\(file)")
    }
  }

  @Test func `the file says what the flags do not`() {
    let configuration = Configuration(
      parsing: "server = 'http://a'\nstatus = 'busy'\nhash_command = \"node '/my x.js' $X\""
    )
    #expect(configuration.faults.isEmpty)
    #expect(configuration.settings.server == "http://a")
    #expect(configuration.settings.presence == .busy)
    #expect(configuration.settings.hashCommand == "node '/my x.js' $X")
  }
}
