import ArgumentParser
import Glibc
import Platform
import TUI

/// `webqq config`: the file of settings.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Write, find and check the file of settings.",
    discussion: """
      Example:
        webqq config init      write a file that names every setting
        webqq config check     say what is wrong with it
      """,
    subcommands: [Initialise.self, Path.self, Check.self]
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
        throw Failure(faults.map { $0.description(path: path) }.joined(separator: "\n"))
      }
      print(access(path, F_OK) == 0 ? "\(path): all is well" : "\(path): not there, and not needed")
    }
  }
}
