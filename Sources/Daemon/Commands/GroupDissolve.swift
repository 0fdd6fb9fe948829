import ArgumentParser
import Server

/// `webqqd group dissolve N`.
struct GroupDissolve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dissolve",
    abstract: "End a group.",
    discussion: """
      What was said in it stays in the database.

      Example:
        webqqd group dissolve 70001
      """
  )

  @Argument(help: "The group.", transform: LastingNumber.group)
  var number: UInt64
  @OptionGroup var data: DataOptions

  func run() throws { try data.openExisting().dissolve(group: number) }
}
