import ArgumentParser
import Server

/// `webqqd discussion create N ACCOUNT ACCOUNT …`.
struct DiscussionCreate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Make a discussion of two or more accounts.",
    discussion: """
      Without a name clients show the members' names.

      Example:
        webqqd discussion create 80001 10001 10002 10003 --name 周末爬山
      """
  )

  @Argument(help: "The discussion: 5 to 10 digits.", transform: LastingNumber.group)
  var number: UInt64
  @Argument(help: "The members; the first is the owner.", transform: LastingNumber.account)
  var members: [UInt64]
  @Option(
    help: ArgumentHelp("The name that members see.", valueName: "name"),
    transform: DisplayName.parse
  )
  var name: String?
  @OptionGroup var data: DataOptions

  func run() throws {
    try data.openExisting().createDiscussion(number, name: name ?? "", members: members)
  }
}
