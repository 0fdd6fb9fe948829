import Chat
import Glibc
import Platform

/// Asks line by line for what the sign-in form would ask for.
struct PlainQuestions {
  /// Fills in what is missing, also from the sign-in before.
  /// - Throws: `Failure` where nobody can be asked.
  static func fill(_ options: inout ClientOptions) throws {
    let remembered = options.remembers ? RememberedSignIn.load() : nil
    options.server = try options.server ?? ask("服务器 server", usual: remembered?.server)
    options.account = try options.account ?? ask("帐号 account", usual: remembered?.account)
    guard options.password == nil else { return }
    guard isatty(STDIN_FILENO) == 1 else {
      throw Failure("without a terminal to ask on, --password-command must say the password")
    }
    do throws(PasswordError) {
      options.password = Secret(try PasswordSource.standardInput(prompt: "密码 password: "))
    } catch {
      throw Failure(error.description)
    }
  }

  private static func ask(_ what: String, usual: String?) throws -> String {
    guard isatty(STDIN_FILENO) == 1 else {
      if let usual { return usual }
      throw Failure("without a terminal to ask on, --server and --account must be given")
    }
    let hint = usual.map { " [\(LineShield.text($0))]" } ?? ""
    print("\(what)\(hint): ", terminator: "")
    fflush(nil)
    guard let line = readLine() else { throw Failure("no \(what): the input has ended") }
    return line.isEmpty ? usual ?? "" : line
  }
}
