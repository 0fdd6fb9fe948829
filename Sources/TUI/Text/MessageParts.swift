/// Cuts a long text into messages that servers take.
enum MessageParts {
  /// UTF-8 bytes of one message.
  ///
  /// The real limit is unknown; clients of the time kept to about this.
  static let limit = 1000

  /// Parts of at most `limit` bytes, cut at line ends where there are some, else at blanks, else
  /// between characters.
  ///
  /// The line end or blank at a cut is left out; nothing else is changed.
  static func split(_ text: String) -> [String] {
    var parts: [String] = []
    var rest = Substring(text)
    while rest.utf8.count > limit {
      let head = prefix(of: rest)
      if let cut = cut(in: head) {
        parts.append(String(head[..<cut]))
        rest = rest[rest.index(after: cut)...]
      } else {
        let part = beforeTornFace(head)
        parts.append(String(part))
        rest = rest[part.endIndex...]
      }
    }
    if !rest.isEmpty || parts.isEmpty { parts.append(String(rest)) }
    return parts.filter { !$0.allSatisfy(\.isWhitespace) }
  }

  /// As many whole characters as fit; of a character that is longer than a message, its scalars.
  private static func prefix(of text: Substring) -> Substring {
    var bytes = 0
    var end = text.startIndex
    while end < text.endIndex {
      bytes += text[end].utf8.count
      if bytes > limit { break }
      end = text.index(after: end)
    }
    guard end == text.startIndex else { return text[..<end] }
    bytes = 0
    for index in text.unicodeScalars.indices {
      bytes += UTF8.width(text.unicodeScalars[index])
      if bytes > limit { return text[..<index] }
    }
    return text
  }

  /// Without the beginning of a face, `/微笑`, or of a doubled slash that may go on behind it.
  private static func beforeTornFace(_ head: Substring) -> Substring {
    guard let slash = head.suffix(longestFace).lastIndex(of: "/"),
      let before = head[..<slash].lastIndex(where: { $0 != "/" })
    else { return head }
    return head[...before]
  }

  /// In characters, the slash too.
  static let longestFace = 12

  /// The last line end, else the last blank, that does not stand at the very beginning.
  private static func cut(in head: Substring) -> Substring.Index? {
    let body = head.dropFirst()
    return body.lastIndex(of: "\n") ?? body.lastIndex(of: " ")
  }
}
