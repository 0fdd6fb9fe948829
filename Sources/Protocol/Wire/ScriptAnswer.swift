/// The answer of an upload: a page whose script calls a function of the page that sent it.
///
/// Shape: `…callback({"retcode":0,…})…` or, of custom faces, `…callback({'ret':0,…})…`.
public enum ScriptAnswer {
  /// Writes the page; `callback` must be a name, anything else is left out.
  public static func page(callback: String, _ object: JSONValue, singleQuoted: Bool = false)
    -> [UInt8]
  {
    let isName = callback.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
    }
    let text = singleQuoted ? singleQuotes(object) : escaped(object.text())
    let head = "<html><head></head><body><script type=\"text/javascript\">document.domain='qq.com';"
    return Array("\(head)\(isName ? callback : "")(\(text));</script></body></html>".utf8)
  }

  /// Reads the object of a page, in either kind of quotes; `nil` when there is none.
  public static func object(_ body: [UInt8]) -> JSONValue? {
    let text = String(decoding: body, as: UTF8.self)
    guard let start = text.firstRange(of: "({")?.lowerBound,
      let end = text.lastIndex(of: "}"), start < end
    else { return nil }
    let object = String(text[text.index(after: start)...end])
    // A page that is no answer of ours may well hold a bracket: then it is no JSON either.
    if let json = try? JSONValue(parsing: object) { return json }
    return try? JSONValue(parsing: doubleQuotes(object))
  }

  /// `<` would end the script.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "\\u003c")
  }

  private static func singleQuotes(_ object: JSONValue) -> String {
    let members = object.object?.members ?? []
    let parts = members.map { member in
      let value: String =
        switch member.value {
        case .string(let text): "'\(text.filter { $0.isASCII && $0 != "'" && $0 != "\\" })'"
        default: member.value.text()
        }
      return "'\(member.key)':\(value)"
    }
    return "{\(parts.joined(separator: ","))}"
  }

  /// Single quotes around names and values as JSON wants them.
  private static func doubleQuotes(_ text: String) -> String {
    String(text.map { $0 == "'" ? "\"" : $0 })
  }
}
