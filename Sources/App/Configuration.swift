import Glibc
import Platform

/// What the person has written into `config.toml`.
struct Configuration: Equatable {
  /// The largest file that anybody writes by hand.
  private static let limit = 1 << 20

  /// A program that makes the hash of the friend list, as words.
  var hashCommand: [String]?

  /// Where it is.
  static func path() -> String { XDG.configDirectory() + "/config.toml" }

  /// Nothing set.
  init() {}

  /// Reads a file; without one nothing is set.
  /// - Throws: `Failure` naming the file, and the line of what is wrong.
  init(path: String) throws {
    do {
      try self.init(
        parsing: String(decoding: PrivateFile.read(path, limit: Self.limit), as: UTF8.self)
      )
    } catch let error as SystemError {
      guard error.code == ENOENT || error.code == ENOTDIR else { throw Failure(error.description) }
      self.init()
    } catch let error as TOMLError {
      throw Failure("\(path): \(error)")
    }
  }

  /// Reads settings.
  init(parsing text: String) throws(TOMLError) {
    for entry in try TOMLEntry.entries(of: text) {
      switch entry.key {
      case "hash_command": hashCommand = try Self.words(entry)
      default:
        throw TOMLError(
          line: entry.line,
          reason: "unknown key \(Self.shown(entry.key)); known are: hash_command"
        )
      }
    }
  }

  private static func words(_ entry: TOMLEntry) throws(TOMLError) -> [String] {
    guard case .string(let text) = entry.value else {
      throw TOMLError(line: entry.line, reason: "\(entry.key) must be a string")
    }
    guard let words = CommandWords.split(text) else {
      throw TOMLError(
        line: entry.line,
        reason: "\(entry.key) is empty or has a quote that is not closed"
      )
    }
    return words
  }

  /// A key from a file must not reach the terminal raw.
  private static func shown(_ key: String) -> String {
    String(
      key.unicodeScalars.prefix(60).map {
        $0.isASCII && $0.value >= 0x20 && $0.value != 0x7F ? Character($0) : "?"
      }
    )
  }
}
