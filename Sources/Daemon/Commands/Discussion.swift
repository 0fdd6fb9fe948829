import ArgumentParser

/// `webqqd discussion …`.
struct Discussion: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "discussion",
    abstract: "Make and list discussions: small groups without roles.",
    discussion: """
      Works while the server runs and while it does not.

      Example:
        webqqd discussion create 80001 10001 10002 10003 --name 周末爬山
      """,
    subcommands: [DiscussionCreate.self, DiscussionList.self]
  )
}
