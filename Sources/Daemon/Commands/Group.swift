import ArgumentParser

/// `webqqd group …`.
struct Group: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "group",
    abstract: "Make, fill, change and list groups.",
    discussion: """
      Works while the server runs and while it does not.

      Example:
        webqqd group create 70001 --name 项目组 --owner 10001
        webqqd group join 70001 10002
        webqqd group role 70001 10002 administrator
      """,
    subcommands: [
      GroupCreate.self, GroupJoin.self, GroupLeave.self, GroupRole.self, GroupSet.self,
      GroupCard.self, GroupAvatar.self, GroupDissolve.self, GroupList.self,
    ]
  )
}
