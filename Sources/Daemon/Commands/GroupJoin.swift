import ArgumentParser
import Server

/// `webqqd group join N M`.
struct GroupJoin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Add an account to a group.",
    discussion: """
      Example:
        webqqd group join 70001 10002
      """
  )

  @Argument(help: "The group.", transform: LastingNumber.group)
  var number: UInt64
  @Argument(help: "The account that joins.", transform: LastingNumber.account)
  var account: UInt64
  @OptionGroup var data: DataOptions

  func run() throws { try data.openExisting().join(group: number, account: account) }
}
