import ArgumentParser
import Server

/// `webqqd account password N`.
struct AccountPassword: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "password",
    abstract: "Give an account another password and end its sessions.",
    discussion: """
      Example:
        webqqd account password 10001
        pass show qq/10001 | webqqd account password 10001
      """
  )

  @Argument(help: "The account.", transform: LastingNumber.account)
  var number: UInt64
  @OptionGroup var password: PasswordOptions
  @OptionGroup var data: DataOptions

  /// Nobody should have to type a password twice to learn that the number was wrong.
  func run() throws {
    let administration = try data.openExisting()
    guard try administration.accounts().contains(where: { $0.number == number }) else {
      throw AdministrationError.noSuchAccount(number)
    }
    try administration.setPassword(password.read(for: number), of: number)
  }
}
