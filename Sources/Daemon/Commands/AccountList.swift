import ArgumentParser
import Server

/// `webqqd account list`.
struct AccountList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the accounts.",
    discussion: """
      Columns, parted by tabs: number, nick, how many friends.

      Example:
        webqqd account list | cut -f1
      """
  )

  @OptionGroup var data: DataOptions

  func run() throws {
    let accounts = try data.openExisting().accounts()
    try Table.write(accounts.map { ["\($0.number)", $0.nick, "\($0.friendCount)"] })
  }
}
