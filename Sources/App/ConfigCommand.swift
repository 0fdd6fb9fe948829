import ArgumentParser
import Glibc
import Platform
import TUI

/// `webqq config`: the file of settings.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Write, find and check the file of settings, and make themes.",
    discussion: """
      Example:
        webqq config init      write a file that names every setting
        webqq config check     say what is wrong with it
        webqq config theme mine    write a theme to change, for theme = "mine"
      """,
    subcommands: [Initialise.self, Path.self, Check.self, Theme.self]
  )

  /// `webqq config init`.
  struct Initialise: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "init",
      abstract: "Write a file with every setting and its default, in comments.",
      discussion: "Example:\n  webqq config init && ${EDITOR:-vi} \"$(webqq config path)\""
    )

    func run() throws {
      let path = Configuration.path()
      do throws(SystemError) {
        try SettingsFile(path: path).create()
      } catch {
        let advice = error.code == EEXIST ? "; it stays as it is" : ""
        throw Failure(error.description + advice)
      }
      print(path)
    }
  }

  /// `webqq config theme`.
  struct Theme: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a file with every colour of a theme, to be changed.",
      discussion: """
        It looks as the program's own theme does until it is changed. In the program /theme NAME takes \
        it, and once more reads it anew.

        Example:
          webqq config theme mine --base light
        """
    )

    @Argument(help: "What the theme is called: letters, digits, - and _.")
    var name: String

    @Option(help: "The theme it begins as: dark, light or mono.")
    var base = "dark"

    func validate() throws {
      guard Look.builtIn(base) != nil else {
        throw ValidationError("the base must be dark, light or mono")
      }
      var settings = Settings()
      let isTaken = name == "auto" || Look.builtIn(name) != nil
      guard !isTaken, SettingsTable.entry(named: "theme")?.change(&settings, to: name) == nil else {
        throw ValidationError("\(name) cannot be the name of a theme")
      }
    }

    func run() throws {
      let path = "\(ThemeFile.folder())/\(name).toml"
      do throws(SystemError) {
        if access(path, F_OK) == 0 { throw SystemError("cannot write", path: path, code: EEXIST) }
        try XDG.makeDirectory(ThemeFile.folder())
        try PrivateFile.write(Array(ThemeFile.template(base: base).utf8), to: path)
      } catch {
        throw Failure(error.description + (error.code == EEXIST ? "; it stays as it is" : ""))
      }
      print(path)
    }
  }

  /// `webqq config path`.
  struct Path: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print where the file is.",
      discussion: "Example:\n  cp \"$(webqq config path)\" backup.toml"
    )

    func run() { print(Configuration.path()) }
  }

  /// `webqq config check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what is wrong with the file; exit status 1 when something is.",
      discussion: "Example:\n  webqq config check"
    )

    func run() throws {
      let path = Configuration.path()
      let faults = Configuration(path: path).faults
      guard faults.isEmpty else {
        let folder = XDG.configDirectory()
        throw Failure(faults.map { $0.description(in: folder) }.joined(separator: "\n"))
      }
      print(access(path, F_OK) == 0 ? "\(path): all is well" : "\(path): not there, and not needed")
    }
  }
}
