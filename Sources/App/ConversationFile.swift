import Glibc
import Platform
import TUI
import WebQQProtocol

/// Drafts between two runs, one file for each account.
struct DraftFile {
  /// More than anybody types.
  private static let mostBytes = 1 << 26

  let path: String

  init(of owner: KeptDraft.Owner, in folder: String = XDG.stateDirectory()) {
    let name = "\(owner.account)@\(owner.server)".map { character in
      character.isASCII && (character.isLetter || character.isNumber || "@.-".contains(character))
        ? character : "_"
    }
    path = "\(folder)/drafts-\(String(name)).json"
  }

  /// What was kept; nothing where there is no file, or none that can be read.
  func load() -> [KeptDraft] {
    guard let bytes = try? PrivateFile.read(path, limit: Self.mostBytes),
      case .array(let drafts)? = try? JSONValue(parsing: bytes)
    else { return [] }
    return drafts.compactMap(Self.draft)
  }

  /// Replaces what was kept, for this person only.
  /// - Throws: `SystemError` naming the path.
  func save(_ drafts: [KeptDraft]) throws(SystemError) {
    if drafts.isEmpty {
      unlink(path)
      return
    }
    try XDG.makeDirectory(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
    try PrivateFile.write(JSONValue.array(drafts.map(Self.json)).encoded(), to: path)
  }

  private static func json(_ draft: KeptDraft) -> JSONValue {
    let (kind, number) =
      switch draft.place {
      case .contact(let number): ("contact", number)
      case .group(let number): ("group", number)
      case .discussion(let number): ("discussion", number)
      }
    return ["kind": .string(kind), "number": .string(String(number)), "text": .string(draft.text)]
  }

  private static func draft(_ json: JSONValue) -> KeptDraft? {
    guard let number = json["number"]?.lenientText.flatMap(UInt64.init),
      let text = json["text"]?.lenientText
    else { return nil }
    switch json["kind"]?.lenientText {
    case "contact": return KeptDraft(.contact(number), text: text)
    case "group": return KeptDraft(.group(number), text: text)
    case "discussion": return KeptDraft(.discussion(number), text: text)
    default: return nil
    }
  }
}
