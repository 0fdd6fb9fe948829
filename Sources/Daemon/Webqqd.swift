import ArgumentParser

/// The server's command line.
@main
struct Webqqd: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "webqqd",
    abstract: "A server of the WebQQ protocol of 2013.",
    discussion: """
      Example:
        webqqd account add 10001 --nick 阿杰
        webqqd account add 10002 --nick 小明
        webqqd friend add 10001 10002
        webqqd serve
      """,
    subcommands: [Serve.self, Account.self, Friend.self, Group.self, Discussion.self]
  )

  static func main() async {
    do {
      var command = try parseAsRoot()
      if let serve = command as? Serve { try await serve.run() } else { try command.run() }
    } catch {
      Report(error).end()
    }
  }
}
