import ArgumentParser
import Server

/// `webqqd group set N --notice TEXT …`.
struct GroupSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change what a group says of itself and who may join it.",
    discussion: """
      What is not given stays as it is.

      Example:
        webqqd group set 70001 --notice '周五发布' --join-rule anybody
      """
  )

  @Argument(help: "The group.", transform: LastingNumber.group)
  var number: UInt64
  @Option(
    help: ArgumentHelp("The name that members see.", valueName: "name"),
    transform: DisplayName.parse
  )
  var name: String?
  @Option(help: ArgumentHelp("The notice to members; '' for none.", valueName: "text"))
  var notice: String?
  @Option(help: ArgumentHelp("A few words, also for those outside.", valueName: "text"))
  var introduction: String?
  @Option(
    help: ArgumentHelp("Who may join: anybody, approval or nobody.", valueName: "rule")
  )
  var joinRule: GroupJoinRule?
  @Option(help: ArgumentHelp("How many it can hold, 2 to 2000.", valueName: "members"))
  var capacity: Int?
  @OptionGroup var data: DataOptions

  func run() throws {
    try data.openExisting().setGroup(
      number,
      name: name,
      notice: notice,
      introduction: introduction,
      joinRule: joinRule,
      capacity: capacity
    )
  }
}
