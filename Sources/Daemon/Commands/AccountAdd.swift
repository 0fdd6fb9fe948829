import ArgumentParser
import Server

/// `webqqd account add N --nick NAME`.
struct AccountAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Make an account.",
    discussion: """
      Example:
        webqqd account add 10001 --nick 阿杰
        webqqd account add 10001 --nick 阿杰 --password-command 'pass show qq/10001'
      """
  )

  @Argument(help: "The account: 5 to 10 digits.", transform: LastingNumber.account)
  var number: UInt64
  @Option(
    help: ArgumentHelp("The name that others see.", valueName: "name"),
    transform: DisplayName.parse
  )
  var nick: String
  @OptionGroup var password: PasswordOptions
  @OptionGroup var data: DataOptions

  /// Nobody should have to type a password twice to learn that the number is taken.
  func run() throws {
    let administration = try data.open()
    guard try !administration.accounts().contains(where: { $0.number == number }) else {
      throw AdministrationError.accountExists(number)
    }
    try administration.addAccount(number, nick: nick, password: password.read(for: number))
  }
}
