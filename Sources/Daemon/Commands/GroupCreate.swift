import ArgumentParser
import Server

/// `webqqd group create N --name NAME --owner N`.
struct GroupCreate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Make a group; its owner is the first member.",
    discussion: """
      Example:
        webqqd group create 70001 --name 项目组 --owner 10001
      """
  )

  @Argument(help: "The group: 5 to 10 digits.", transform: LastingNumber.group)
  var number: UInt64
  @Option(
    help: ArgumentHelp("The name that members see.", valueName: "name"),
    transform: DisplayName.parse
  )
  var name: String
  @Option(
    help: ArgumentHelp("The owner's account.", valueName: "account"),
    transform: LastingNumber.account
  )
  var owner: UInt64
  @OptionGroup var data: DataOptions

  func run() throws {
    try data.openExisting().createGroup(number, name: name, owner: owner)
  }
}
