import Chat
import Glibc
import Platform
import TUI

/// What was said in one conversation, a line a message: seconds, `<` and the writer or `>` for me, and
/// the text, with tabs between them.
struct PastFile {
  /// So much of the end is read.
  private static let tail = 256 * 1024
  /// So many messages are shown.
  private static let mostMessages = 500

  let path: String

  init(of place: KeptConversation.Place, of owner: KeptConversation.Owner, in folder: String) {
    let name =
      switch place {
      case .contact(let number): "contact-\(number)"
      case .group(let number): "group-\(number)"
      case .discussion(let number): "discussion-\(number)"
      }
    path = "\(folder)/history/\(owner.fileName)/\(name).tsv"
  }

  /// The last messages, oldest first; lines that nobody can read are passed over.
  func load() -> [PastMessage] {
    guard let (bytes, isWhole) = try? PrivateFile.readEnd(path, limit: Self.tail) else { return [] }
    var lines = bytes.split(separator: UInt8(ascii: "\n"))
    // It may begin in the middle.
    if !isWhole, !lines.isEmpty { lines.removeFirst() }
    return lines.suffix(Self.mostMessages).compactMap {
      Self.message(String(decoding: $0, as: UTF8.self))
    }
  }

  /// Adds messages, for this person only.
  /// - Throws: `SystemError` naming the path.
  func add(_ messages: [PastMessage]) throws(SystemError) {
    try XDG.makeDirectory(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
    var text = ""
    for message in messages { text += Self.line(message) }
    try PrivateFile.append(Array(text.utf8), to: path)
  }

  static func line(_ message: PastMessage) -> String {
    let writer = message.writer.map { "<" + escaped($0) } ?? ">"
    return "\(message.sentAt.seconds)\t\(writer)\t\(escaped(message.text))\n"
  }

  static func message(_ line: String) -> PastMessage? {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 3, let seconds = Int64(fields[0]), let mark = fields[1].first,
      mark == "<" || fields[1] == ">"
    else { return nil }
    return PastMessage(
      writer: mark == "<" ? plain(fields[1].dropFirst()) : nil,
      text: plain(fields[2]),
      sentAt: Timestamp(seconds)
    )
  }

  /// Line ends and tabs, and the backslash itself, as in C.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x5C, 0x0A, 0x0D, 0x09].contains($0) }) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\t": escaped += "\\t"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func plain(_ text: Substring) -> String {
    guard text.utf8.contains(0x5C) else { return String(text) }
    var plain = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if !isEscaped, scalar == "\\" {
        isEscaped = true
        continue
      }
      let meaning: Unicode.Scalar =
        switch scalar {
        case "n" where isEscaped: "\n"
        case "r" where isEscaped: "\r"
        case "t" where isEscaped: "\t"
        default: scalar
        }
      plain.unicodeScalars.append(meaning)
      isEscaped = false
    }
    return plain
  }
}
