import ArgumentParser

/// `webqqd friend …`.
struct Friend: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "friend",
    abstract: "Make accounts friends.",
    discussion: """
      Works while the server runs and while it does not.

      Example:
        webqqd friend add 10001 10002 --category 同学
      """,
    subcommands: [FriendAdd.self]
  )
}
