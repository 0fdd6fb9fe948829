import Glibc
import Platform
import WebQQProtocol

/// What the form is filled with at the next start: never a password.
struct RememberedSignIn: Equatable {
  var server: String
  var account: String

  /// Where it is kept.
  static func path() -> String { XDG.stateDirectory() + "/last-sign-in.json" }

  /// What was remembered; `nil` when there is nothing or it cannot be read.
  static func load(from path: String = path()) -> RememberedSignIn? {
    // A missing or damaged file means an empty form, nothing worse.
    guard let bytes = try? PrivateFile.read(path, limit: 65_536),
      let value = try? JSONValue(parsing: bytes),
      case .string(let server) = value["server"],
      case .string(let account) = value["account"]
    else { return nil }
    return RememberedSignIn(server: server, account: account)
  }

  /// Writes it, for this person only.
  /// - Throws: `SystemError` naming the path.
  func save(to path: String = path()) throws(SystemError) {
    try XDG.makeDirectory(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
    let value: JSONValue = ["server": .string(server), "account": .string(account)]
    try PrivateFile.write(value.encoded(), to: path)
  }

  /// Removes it; nothing to remove is fine.
  static func forget(at path: String = path()) { unlink(path) }
}
