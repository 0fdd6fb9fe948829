import TUI

/// Something wrong with the file of settings or of a theme, and where.
struct ConfigurationFault: Equatable {
  /// From 1; 0 when it is about the whole file.
  var line = 0
  /// From 1, in characters.
  var column = 0
  var reason: Phrase
  /// As it is called on the screen.
  var file = "config.toml"

  /// For the screen, where the file needs no path.
  var phrase: Phrase { Phrase(file, file) + place + reason }

  /// One line for standard error, as compilers write it.
  func description(in folder: String) -> String {
    "\(folder)/\(file)" + place.english + reason.english
  }

  private var place: Phrase {
    line == 0 ? Phrase("：", ": ") : Phrase(":\(line):\(column) ", ":\(line):\(column): ")
  }
}
