import ArgumentParser
import Server

/// `webqqd group card N TEXT --from M`.
struct GroupCard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "card",
    abstract: "Show a card, such as a shared file, to the members of a group.",
    discussion: """
      Example:
        webqqd group card 70001 '共享文件 plan.txt' --from 10001
      """
  )

  @Argument(help: "The group.", transform: LastingNumber.group)
  var number: UInt64
  @Argument(help: "What the card says; may have several lines.")
  var text: String
  @Option(
    name: .customLong("from"),
    help: ArgumentHelp("The member who shows it.", valueName: "account"),
    transform: LastingNumber.account
  )
  var sender: UInt64
  @OptionGroup var data: DataOptions

  func run() throws {
    try data.openExisting().showCard(text, from: sender, inGroup: number)
  }
}
