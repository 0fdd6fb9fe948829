import Platform
import WebQQProtocol

/// Texts by name in one file of the state directory, the newest last.
///
/// What is kept there can be found out anew, so a missing or damaged file means that nothing is known.
struct StateMap {
  let path: String
  /// The oldest give way to more than these.
  let limit: Int

  /// What was kept under a name.
  subscript(name: String) -> String? { entries[name]?.lenientText }

  /// Keeps a text, in place of what had its name.
  /// - Throws: `SystemError` naming the path.
  func keep(_ text: String, as name: String) throws(SystemError) {
    var members = entries.members.filter { $0.key != name }.suffix(limit - 1)
    members.append(.init(key: name, value: .string(text)))
    try XDG.makeDirectory(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
    try PrivateFile.write(JSONValue.object(JSONObject(Array(members))).encoded(), to: path)
  }

  private var entries: JSONObject {
    guard let bytes = try? PrivateFile.read(path, limit: 65_536),
      let value = try? JSONValue(parsing: bytes)
    else { return JSONObject() }
    return value.object ?? JSONObject()
  }
}
