import Chat
import Glibc
import Platform
import TUI
import WebQQProtocol

/// What is kept of conversations between two runs, one file for each account.
struct ConversationFile {
  /// More than anybody types.
  private static let mostBytes = 1 << 26

  let path: String

  init(of owner: KeptConversation.Owner, in folder: String = XDG.stateDirectory()) {
    path = "\(folder)/conversations-\(owner.fileName).json"
  }

  /// What was kept; nothing where there is no file.
  ///
  /// One that cannot be read or understood is put aside as `.damaged`, for somebody may find drafts in
  /// it; where there is none, putting it aside does nothing.
  func load() -> [KeptConversation] {
    guard let bytes = try? PrivateFile.read(path, limit: Self.mostBytes),
      case .array(let kept)? = try? JSONValue(parsing: bytes)
    else {
      rename(path, path + ".damaged")
      return []
    }
    return kept.compactMap(Self.conversation)
  }

  /// Replaces what was kept, for this person only.
  /// - Throws: `SystemError` naming the path.
  func save(_ kept: [KeptConversation]) throws(SystemError) {
    if kept.isEmpty {
      unlink(path)
      return
    }
    try XDG.makeDirectory(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
    try PrivateFile.write(JSONValue.array(kept.map(Self.json)).encoded(), to: path)
  }

  private static func json(_ kept: KeptConversation) -> JSONValue {
    let (kind, number) =
      switch kept.place {
      case .contact(let number): ("contact", number)
      case .group(let number): ("group", number)
      case .discussion(let number): ("discussion", number)
      }
    let level = kept.rule.level?.rawValue ?? ""
    return [
      "kind": .string(kind), "number": .string(String(number)), "draft": .string(kept.draft),
      "pinned": .bool(kept.isPinned), "alerts": .string(level),
      "muted_until": .integer(kept.rule.mutedUntil?.seconds ?? 0),
      "ignored": .bool(kept.isIgnored), "unsent": .array(kept.unsent.map(KeptMessageJSON.json)),
    ]
  }

  private static func conversation(_ json: JSONValue) -> KeptConversation? {
    guard let number = json["number"]?.lenientText.flatMap(UInt64.init) else { return nil }
    let place: KeptConversation.Place
    switch json["kind"]?.lenientText {
    case "contact": place = .contact(number)
    case "group": place = .group(number)
    case "discussion": place = .discussion(number)
    default: return nil
    }
    return KeptConversation(
      place,
      draft: json["draft"]?.lenientText ?? "",
      isPinned: json["pinned"] == .bool(true),
      rule: AlertRule(
        level: json["alerts"]?.lenientText.flatMap { AlertLevel(rawValue: $0) },
        mutedUntil: json["muted_until"]?.lenientInt.flatMap { $0 > 0 ? Timestamp(Int64($0)) : nil }
      ),
      isIgnored: json["ignored"] == .bool(true),
      unsent: (json["unsent"]?.elements ?? []).compactMap(KeptMessageJSON.message)
    )
  }
}

extension KeptConversation.Owner {
  /// Account and server, as a name that any file system takes.
  var fileName: String {
    String(
      "\(account)@\(server)".map { character in
        character.isASCII && (character.isLetter || character.isNumber || "@.-".contains(character))
          ? character : "_"
      }
    )
  }
}
