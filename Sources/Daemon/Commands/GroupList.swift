import ArgumentParser
import Server

/// `webqqd group list`.
struct GroupList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the groups.",
    discussion: """
      Columns, parted by tabs: number, name, owner's account, how many members.

      Example:
        webqqd group list
      """
  )

  @OptionGroup var data: DataOptions

  func run() throws {
    let groups = try data.openExisting().groups()
    try Table.write(groups.map { ["\($0.number)", $0.name, "\($0.owner)", "\($0.memberCount)"] })
  }
}
