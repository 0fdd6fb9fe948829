import Glibc
import Platform
import TUI
import Terminal

/// `config.toml` as the program writes it; all that the person wrote stays.
struct SettingsFile {
  let path: String
  /// The profile that is used.
  var profile: String?

  /// Sets one value, where it stands or in a new line.
  ///
  /// In a profile who signs in where stays with the profile; how the screen looks goes there only
  /// when the profile says something about it already.
  /// - Throws: `SystemError` naming the path; the file is then as it was.
  func save(_ setting: Setting, _ value: String) throws(SystemError) {
    if setting.problem(of: value) != nil {
      throw SystemError("cannot write", path: path, code: EINVAL)
    }
    let document = TOMLDocument(try text())
    let table = table(of: setting, document)
    try write(document.setting(setting.name, in: table, to: setting.literal(value)))
  }

  private func table(of setting: Setting, _ document: TOMLDocument) -> String {
    guard let profile else { return "" }
    let table = "\(Self.profileTable).\(profile)"
    let isThere = document.entries.contains { $0.key == "\(table).\(setting.name)" }
    return isThere || setting.scope == .start ? table : ""
  }

  /// Where the keys stand.
  private static let keysTable = "bind"

  /// What a line of the table of keys calls its key; `nil` for other lines.
  static func boundKey(_ entry: TOMLEntry) -> String? {
    let prefix = keysTable + "."
    return entry.key.hasPrefix(prefix) ? String(entry.key.dropFirst(prefix.count)) : nil
  }

  private static let profileTable = "profile"

  /// The profile that a line belongs to, and the setting that it names; `nil` for other lines.
  static func profileKey(_ entry: TOMLEntry) -> (profile: String, key: String)? {
    let parts = entry.key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return parts.count == 3 && parts[0] == profileTable ? (parts[1], parts[2]) : nil
  }

  /// Writes what a key is bound to, or takes it out.
  /// - Throws: `SystemError` naming the path; the file is then as it was.
  func save(_ key: Key, _ action: String?) throws(SystemError) {
    let document = TOMLDocument(try text())
    // The person may spell the key another way.
    let spelled = document.entries.lazy.compactMap(Self.boundKey)
      .first { Key.named($0) == .success(key) }
    let name = spelled ?? key.name ?? ""
    try write(
      action.map { document.setting(name, in: Self.keysTable, to: .string($0)) }
        ?? document.removing("\(Self.keysTable).\(name)")
    )
  }

  /// Writes a file with every setting in comments.
  /// - Throws: `SystemError` with EEXIST when there is a file.
  func create() throws(SystemError) {
    if access(path, F_OK) == 0 { throw SystemError("cannot write", path: path, code: EEXIST) }
    try write(Self.template)
  }

  /// Every setting with its default, to be uncommented.
  static var template: String {
    let head = """
      # webqq 的设置：去掉行首的 # 再改；命令行的参数优先。
      # Settings of webqq: take the # away and change the value; flags win over the file.

      """
    let blocks = SettingsTable.entries.map { setting in
      """

      # \(setting.help.chinese)
      # \(setting.help.english): \(setting.fileForms)
      # \(setting.name) = \(setting.literal(setting.value(in: Settings())).literal)

      """
    }
    let keys = """

      # 自己的键：/bind 列出动作；也可以是 /命令
      # keys of your own: /bind lists the actions; a /command will do, too
      # [bind]
      # alt-x = "next-unread"
      # f5 = "/list"

      # 另一份设置：webqq chat --profile work
      # settings over the others: webqq chat --profile work
      # [profile.work]
      # account = "10002"

      """
    return head + blocks.joined() + keys
  }

  /// Bytes that are no text are not written back as something else.
  private func text() throws(SystemError) -> String {
    do throws(SystemError) {
      let bytes = try PrivateFile.read(path, limit: Configuration.limit)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw SystemError("cannot read", path: path, code: EILSEQ)
      }
      return text
    } catch {
      if error.code == ENOENT { return "" }
      throw error
    }
  }

  /// A file that is a link, as many keep theirs, stays one.
  private func write(_ text: String) throws(SystemError) {
    try XDG.makeDirectory(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
    let real = realpath(path, nil)
    defer { free(real) }
    try PrivateFile.write(Array(text.utf8), to: real.map { String(cString: $0) } ?? path)
  }
}
