import ArgumentParser
import Glibc
import Platform
import Server

/// Where the server keeps everything.
struct DataOptions: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: ArgumentHelp(
      "The server's directory. (default: $XDG_DATA_HOME/webqq/server)",
      valueName: "dir"
    )
  )
  var given: String?

  var directory: String { given ?? XDG.dataDirectory() + "/server" }

  func validate() throws {
    guard given != "" else { throw ValidationError("--data needs the name of a directory") }
  }

  /// For commands that make the directory where it is missing.
  func open() throws -> Administration { try Administration(dataDirectory: directory) }

  /// For commands that need what is there; a mistyped path makes no new directory.
  func openExisting() throws -> Administration {
    guard access(directory, F_OK) == 0 || errno != ENOENT else {
      throw CommandFailure.noData(path: directory)
    }
    return try open()
  }
}
