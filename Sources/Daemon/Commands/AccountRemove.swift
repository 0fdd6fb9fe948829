import ArgumentParser
import Server

/// `webqqd account remove N`.
struct AccountRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove an account with its friendships and waiting messages.",
    discussion: """
      Its groups go to their oldest other member.

      Example:
        webqqd account remove 10001
      """
  )

  @Argument(help: "The account.", transform: LastingNumber.account)
  var number: UInt64
  @OptionGroup var data: DataOptions

  func run() throws { try data.openExisting().removeAccount(number) }
}
