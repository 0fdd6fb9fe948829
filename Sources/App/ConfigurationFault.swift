import TUI

/// Something wrong with the file of settings, and where.
struct ConfigurationFault: Equatable {
  /// From 1; 0 when it is about the whole file.
  var line = 0
  /// From 1, in characters.
  var column = 0
  var reason: Phrase

  /// For the screen, where the file needs no path.
  var phrase: Phrase { Phrase("config.toml", "config.toml") + place + reason }

  /// One line for standard error, as compilers write it.
  func description(path: String) -> String { path + place.english + reason.english }

  private var place: Phrase {
    line == 0 ? Phrase("：", ": ") : Phrase(":\(line):\(column) ", ":\(line):\(column): ")
  }
}
