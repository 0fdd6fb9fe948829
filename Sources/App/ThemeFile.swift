import Glibc
import Platform
import TUI
import Terminal

/// A theme of the person's own: `themes/NAME.toml` beside the settings.
struct ThemeFile: Equatable {
  /// As far as the file could be understood; `nil` where there is none.
  private(set) var look: Look?
  private(set) var faults: [ConfigurationFault] = []
  private let name: String

  static func folder() -> String { XDG.configDirectory() + "/themes" }

  /// Reads the file of a theme.
  init(named name: String, in folder: String = folder()) {
    self.name = name
    do throws(SystemError) {
      let bytes = try PrivateFile.read("\(folder)/\(name).toml", limit: Configuration.limit)
      parse(String(decoding: bytes, as: UTF8.self))
    } catch {
      let reason = error.reason
      fault(0, 0, Phrase("读不了：\(reason)", "cannot be read: \(reason)"))
    }
  }

  /// Reads a theme.
  init(parsing text: String, name: String) {
    self.name = name
    parse(text)
  }

  private mutating func fault(_ line: Int, _ column: Int, _ reason: Phrase) {
    let file = "themes/\(name).toml"
    faults.append(ConfigurationFault(line: line, column: column, reason: reason, file: file))
  }

  private mutating func parse(_ text: String) {
    let document = TOMLDocument(text)
    for error in document.faults {
      fault(error.line, error.column, error.problem.phrase)
    }
    var look = Look.dark
    // What a theme begins with holds wherever it stands.
    let entries =
      document.entries.filter { $0.key == "base" }
      + document.entries.filter {
        $0.key != "base"
      }
    for entry in entries { take(entry, &look) }
    self.look = look
    faults.sort { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  private mutating func take(_ entry: TOMLEntry, _ look: inout Look) {
    guard let text = Self.text(entry.value) else {
      let forms = "\"red bold\", \"#ff8800 on 236\""
      return fault(
        entry.line,
        entry.valueColumn,
        Phrase("要的是 \(forms)", "takes \(forms) and the like")
      )
    }
    do throws(StyleWords.Problem) {
      switch entry.key {
      case "base":
        guard let base = Look.builtIn(text) else { return misread(text, entry) }
        look = base
      case "nicks":
        let styles = try text.split(separator: ",").map { part throws(StyleWords.Problem) in
          try StyleWords.style(String(part))
        }
        if styles.isEmpty { misread(text, entry) } else { look.setNicks(styles) }
      default:
        guard let role = Role(name: entry.key) else {
          let key = Configuration.shown(entry.key)
          return fault(entry.line, entry.column, Phrase("没有 \(key)", "there is no \(key)"))
        }
        look[role] = try StyleWords.style(text)
      }
    } catch {
      misread(error.word, entry)
    }
  }

  private mutating func misread(_ word: String, _ entry: TOMLEntry) {
    let word = Configuration.shown(word)
    fault(entry.line, entry.valueColumn, Phrase("看不懂 \(word)", "cannot read \(word)"))
  }

  /// A number alone is a colour of the palette.
  private static func text(_ value: TOMLEntry.Value) -> String? {
    switch value {
    case .string(let text): text
    case .integer(let number): "\(number)"
    case .bool: nil
    }
  }
}

extension ThemeFile {
  /// A file that says what a theme of the program looks like, to be changed.
  static func template(base: String) -> String {
    let look = Look.builtIn(base) ?? .dark
    let head = """
      # webqq 的配色：默认色 default、red … bright-white、0..255 或 #rrggbb，on 后面是背景色，
      # 还有 bold dim italic underline reverse。/theme 名字 换上，再用一次重读。
      # Colours of webqq: default, red … bright-white, 0..255 or #rrggbb, one behind "on" for the
      # background, and bold dim italic underline reverse. /theme NAME takes it, once more reads it anew.

      base = "\(base)"

      # 人名，轮流用
      # people's names, in turn
      nicks = "\(look.nicks.map(StyleWords.text).joined(separator: ", "))"

      """
    let roles = Role.allCases.map { role in
      """

      # \(role.help.chinese)
      # \(role.help.english)
      \(role.name) = "\(StyleWords.text(look[role]))"

      """
    }
    return head + roles.joined()
  }
}
