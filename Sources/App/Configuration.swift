import Glibc
import Platform
import TUI
import Terminal

/// What the person has written into `config.toml`, and what is wrong with it.
struct Configuration: Equatable {
  /// The largest file that anybody writes by hand.
  static let limit = 1 << 20

  /// What the file says, as far as it could be understood.
  var settings = Settings()
  /// What could not; the rest holds.
  var faults: [ConfigurationFault] = []
  /// There is no file, or it could be read.
  private(set) var isRead = true
  /// The person's own theme, where one is set and could be read.
  private(set) var look: Look?
  /// Names of tables `[profile.NAME]` that set something.
  private(set) var profiles: Set<String> = []

  /// Where it is.
  static func path() -> String { XDG.configDirectory() + "/config.toml" }

  /// Nothing set.
  init() {}

  /// Reads the person's file, with what a profile says over the rest.
  /// - Throws: `Failure` for a profile that is not there: signing in elsewhere than meant is worse
  ///   than not starting.
  static func load(profile: String?) throws -> Configuration {
    let configuration = Configuration(path: path(), profile: profile)
    guard let profile, !configuration.profiles.contains(profile) else { return configuration }
    let known = configuration.profiles.sorted().joined(separator: ", ")
    throw Failure(
      "no profile \(profile) in \(path())" + (known.isEmpty ? "" : "; there are: \(known)")
    )
  }

  /// Reads a file; without one nothing is set.
  init(path: String, profile: String? = nil) {
    do throws(SystemError) {
      let bytes = try PrivateFile.read(path, limit: Self.limit)
      self.init(parsing: String(decoding: bytes, as: UTF8.self), profile: profile)
      readTheme(in: String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
    } catch {
      self.init()
      guard error.code != ENOENT && error.code != ENOTDIR else { return }
      let reason = error.reason
      isRead = false
      faults = [
        ConfigurationFault(reason: Phrase("读不了：\(reason)", "cannot be read: \(reason)"))
      ]
    }
  }

  /// Reads settings; a mistake in a profile is told also while another one is used.
  init(parsing text: String, profile: String? = nil) {
    let document = TOMLDocument(text)
    faults = document.faults.map { error in
      ConfigurationFault(
        line: error.line,
        column: error.column,
        reason: error.problem.phrase
      )
    }
    for entry in document.entries where SettingsFile.profileKey(entry) == nil {
      take(entry, entry.key)
    }
    for entry in document.entries {
      guard let (name, key) = SettingsFile.profileKey(entry) else { continue }
      profiles.insert(name)
      let before = settings
      take(entry, key)
      if name != profile { settings = before }
    }
    faults += settings.conflicts.map { ConfigurationFault(reason: $0) }
    faults.sort { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  /// Mistakes in the file of the theme are told with those of the settings.
  private mutating func readTheme(in folder: String) {
    let name = settings.theme
    guard name != "auto", Look.builtIn(name) == nil else { return }
    let file = ThemeFile(named: name, in: folder + "/themes")
    look = file.look
    faults += file.faults
  }

  private mutating func take(_ entry: TOMLEntry, _ key: String) {
    if let key = SettingsFile.boundKey(entry) { return bind(key, entry) }
    guard let setting = SettingsTable.entry(named: key) else {
      let name = Self.shown(entry.key)
      return fault(entry, at: entry.column, Phrase("没有设置 \(name)", "no setting \(name)"))
    }
    guard let value = setting.typed(entry.value) else {
      let forms = setting.fileForms
      return fault(
        entry,
        at: entry.valueColumn,
        Phrase("\(setting.name) 要的是 \(forms)", "\(setting.name) takes \(forms)")
      )
    }
    if let refusal = setting.problem(of: value) ?? setting.change(&settings, to: value) {
      fault(entry, at: entry.valueColumn, refusal)
    }
  }

  /// A key may have one meaning; the first one of the file holds.
  private mutating func bind(_ key: String, _ entry: TOMLEntry) {
    guard case .string(let action) = entry.value else {
      let wish = "\"ACTION\""
      return fault(
        entry,
        at: entry.valueColumn,
        Phrase("\(key) 要的是 \(wish)", "\(key) takes \(wish)")
      )
    }
    do throws(KeyBind.Problem) {
      let bind = try KeyBind(Self.shown(key), to: action)
      guard let other = settings.add(bind) else { return }
      settings.add(other)
      let (name, first) = (bind.key.name ?? "", other.action)
      fault(
        entry,
        at: entry.column,
        Phrase("\(name) 已绑到 \(first)", "\(name) is bound to \(first) already")
      )
    } catch {
      fault(entry, at: error.isAboutKey ? entry.column : entry.valueColumn, error.phrase)
    }
  }

  private mutating func fault(_ entry: TOMLEntry, at column: Int, _ reason: Phrase) {
    faults.append(ConfigurationFault(line: entry.line, column: column, reason: reason))
  }

  /// A key from a file must not reach the terminal raw.
  static func shown(_ key: String) -> String {
    String(
      key.unicodeScalars.prefix(60).map {
        $0.isASCII && $0.value >= 0x20 && $0.value != 0x7F ? Character($0) : "?"
      }
    )
  }
}
