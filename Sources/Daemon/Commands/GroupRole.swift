import ArgumentParser
import Server

/// `webqqd group role N M owner|administrator|member`.
struct GroupRole: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "role",
    abstract: "Make a member the owner, an administrator or an ordinary member.",
    discussion: """
      The owner becomes something else only when another member is made the owner.

      Example:
        webqqd group role 70001 10002 administrator
      """
  )

  @Argument(help: "The group.", transform: LastingNumber.group)
  var number: UInt64
  @Argument(help: "The member.", transform: LastingNumber.account)
  var account: UInt64
  @Argument(help: "owner, administrator or member.")
  var role: MemberRole
  @OptionGroup var data: DataOptions

  func run() throws {
    let administration = try data.openExisting()
    switch role {
    case .owner: try administration.setOwner(account, ofGroup: number)
    case .administrator: try administration.setAdministrator(true, account, ofGroup: number)
    case .member: try administration.setAdministrator(false, account, ofGroup: number)
    }
  }
}
