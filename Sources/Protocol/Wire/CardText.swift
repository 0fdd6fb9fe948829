/// A group card: a small XML of `<n t="…" s="…"/>` elements inside `<d>`.
///
/// Kinds of `n`: `h` head (who and an icon), `t` text, `b` blank, `r` line break, `i` picture.
///
/// Whatever arrives is read in one pass over at most `maximumSize` bytes: declarations, comments and
/// unknown elements are skipped, no entity but the five of XML and numbered characters is known, and
/// nothing is ever expanded or fetched.
public enum CardText {
  /// A part of a card that is shown.
  public enum Piece: Equatable, Sendable {
    case text(String)
    case picture
  }

  /// Bytes of a card that are looked at; what lies beyond is left out.
  public static let maximumSize = 65_536

  /// The parts in reading order, neighbouring texts joined; none where the card shows nothing.
  public static func read(_ xml: String) -> [Piece] {
    var reader = CardReader(xml.utf8.prefix(maximumSize))
    var pieces: [Piece] = []
    var text = ""
    while let element = reader.next() {
      guard element.name == "n" else { continue }
      switch element.attributes["t"] {
      case "t": text += element.attributes["s"] ?? ""
      case "b": text += " "
      case "r": text += "\n"
      case "i":
        if !text.isEmpty { pieces.append(.text(text)) }
        pieces.append(.picture)
        text = ""
      default: break
      }
    }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text.isEmpty ? pieces : pieces + [.text(text)]
  }

  /// A card that shows lines of text, as a server sends it.
  public static func write(_ text: String, sender: UInt64) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let body = lines.map { "<n t=\"t\" s=\"\(escaped($0))\"/>" }.joined(separator: "<n t=\"r\"/>")
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
      + "<d><n t=\"h\" u=\"\(sender)\" i=\"6\" s=\"\"/>\(body)<n t=\"r\"/></d>"
  }

  private static func escaped(_ text: Substring) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&apos;"
      default: result.append(character)
      }
    }
  }
}
