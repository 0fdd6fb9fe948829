import ArgumentParser
import Server

/// `webqqd discussion list`.
struct DiscussionList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the discussions.",
    discussion: """
      Columns, parted by tabs: number, name, how many members.

      Example:
        webqqd discussion list
      """
  )

  @OptionGroup var data: DataOptions

  func run() throws {
    let discussions = try data.openExisting().discussions()
    try Table.write(discussions.map { ["\($0.number)", $0.name, "\($0.memberCount)"] })
  }
}
