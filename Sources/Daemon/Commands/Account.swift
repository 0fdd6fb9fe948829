import ArgumentParser

/// `webqqd account …`.
struct Account: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "account",
    abstract: "Make, list and remove accounts, change passwords and profiles.",
    discussion: """
      Works while the server runs and while it does not.

      Example:
        webqqd account add 10001 --nick 阿杰
        webqqd account list
      """,
    subcommands: [
      AccountAdd.self, AccountList.self, AccountRemove.self, AccountPassword.self,
      AccountSet.self, AccountAvatar.self,
    ]
  )
}
