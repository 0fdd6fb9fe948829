/// All commands.
///
/// Help and completion follow from it.
enum CommandTable {
  /// In the order of the help.
  static let entries =
    ConversationCommands.entries + MessageCommands.entries + AlertCommands.entries
    + SessionCommands.entries
    + ViewCommands.entries
    + PeopleCommands.entries + GroupCommands.entries + FileCommands.entries
    + SettingCommands.entries

  /// What other programs call them.
  static let otherNames = [
    "part": "close", "lastlog": "search", "connect": "reconnect", "disconnect": "logout",
    "buffer": "goto", "window": "goto", "exit": "quit", "name": "nick",
  ]

  /// A command by its name, its Chinese one or that of another program, in any mixture of upper and
  /// lower case.
  static func entry(named name: String) -> CommandEntry? {
    let typed = name.lowercased()
    let wanted = otherNames[typed] ?? typed
    return entries.first { $0.name == wanted || $0.alias == wanted }
  }
}
