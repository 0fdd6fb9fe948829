import ArgumentParser
import Server

/// `webqqd group leave N M`.
struct GroupLeave: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave",
    abstract: "Take a member out of a group; with its owner the group goes.",
    discussion: """
      Members are told that it left, or with --removed that the owner put it out.

      Example:
        webqqd group leave 70001 10002
      """
  )

  @Argument(help: "The group.", transform: LastingNumber.group)
  var number: UInt64
  @Argument(help: "The member.", transform: LastingNumber.account)
  var account: UInt64
  @Flag(help: "The owner puts the member out.")
  var removed = false
  @OptionGroup var data: DataOptions

  func run() throws {
    let administration = try data.openExisting()
    if removed {
      try administration.remove(account, fromGroup: number)
    } else {
      try administration.leave(group: number, account: account)
    }
  }
}
