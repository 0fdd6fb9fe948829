import ArgumentParser

/// `webqqd group …`.
struct Group: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "group",
    abstract: "Make, fill and list groups.",
    discussion: """
      Works while the server runs and while it does not.

      Example:
        webqqd group create 70001 --name 项目组 --owner 10001
        webqqd group join 70001 10002
      """,
    subcommands: [GroupCreate.self, GroupJoin.self, GroupList.self]
  )
}
