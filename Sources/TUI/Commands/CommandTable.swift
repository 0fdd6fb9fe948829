/// All commands.
///
/// Help and completion follow from it.
enum CommandTable {
  /// In the order of the help.
  static let entries =
    ConversationCommands.entries + AlertCommands.entries + SessionCommands.entries
    + ViewCommands.entries
    + PeopleCommands.entries + GroupCommands.entries + FileCommands.entries
    + SettingCommands.entries

  /// A command by its name or its Chinese one, in any mixture of upper and lower case.
  static func entry(named name: String) -> CommandEntry? {
    let wanted = name.lowercased()
    return entries.first { $0.name == wanted || $0.alias == wanted }
  }
}
