import Terminal

/// The key table: what each key means, by what has the focus.
///
/// The first row that fits wins. Characters without a row are typed.
enum Keymap {
  /// All rows, in the order of the help.
  static let bindings = composer + paste + conversations + panes + lists + program + editing

  /// What a key means; `nil` when it means nothing here.
  static func command(for key: Key, in focus: Focus) -> Command? { byFocus[focus]?[key] }

  private static let byFocus: [Focus: [Key: Command]] = {
    var table: [Focus: [Key: Command]] = [:]
    for binding in bindings {
      for focus in binding.focuses {
        for key in binding.keys where table[focus]?[key] == nil {
          table[focus, default: [:]][key] = binding.command
        }
      }
    }
    return table
  }()
}
