import ArgumentParser
import Server

/// `webqqd friend add N M`.
struct FriendAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Put two accounts on each other's lists.",
    discussion: """
      The category is that of the first account's list; the other list gets the default one. For \
      two who are friends already the category is changed.

      Example:
        webqqd friend add 10001 10002 --category 同学
      """
  )

  @Argument(help: "The account whose list has the category.", transform: LastingNumber.account)
  var account: UInt64
  @Argument(help: "The other account.", transform: LastingNumber.account)
  var friend: UInt64
  @Option(
    help: ArgumentHelp("Where the friend is listed; made where missing.", valueName: "name"),
    transform: DisplayName.parse
  )
  var category: String?
  @OptionGroup var data: DataOptions

  func run() throws {
    try data.openExisting().addFriend(account, friend, category: category)
  }
}
