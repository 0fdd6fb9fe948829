import TUI
import Terminal
import WebQQProtocol

/// What the screen depends on beside the wire and the keys: the first line of a recording.
struct ReplayHead: Equatable {
  var size = Size(rows: 24, columns: 80)
  var language = Language.chinese
  var charset = Charset.unicode
  var colors = 256
  /// Seconds east of Greenwich.
  var offset = 0
  /// Those about the screen.
  var settings = Settings()

  init(_ environment: Environment, _ size: Size, _ settings: Settings) {
    self.size = size
    self.settings = settings
    language = environment.language
    charset = environment.charset
    colors = environment.colors
    offset = WallClock.offset()
  }

  /// Reads what `members` wrote; what is missing is as usual.
  init(_ json: JSONValue) {
    if case .size(let size)? = KeyNote(json) { self.size = size }
    if json["language"] == "english" { language = .english }
    if let name = json["charset"]?.lenientText { charset = Self.charset(name) }
    colors = json["colors"]?.lenientInt ?? colors
    offset = json["utc_offset"]?.lenientInt ?? offset
    for setting in SettingsTable.entries where setting.scope == .screen {
      guard let value = json["settings"]?[setting.name]?.lenientText else { continue }
      // A recording of another version may know other values: those are as usual.
      _ = setting.change(&settings, to: value)
    }
    for member in json["bind"]?.object?.members ?? [] {
      guard let action = member.value.lenientText else { continue }
      // As with the settings: what this version does not know is left out.
      if let bind = try? KeyBind(member.key, to: action) { settings.add(bind) }
    }
  }

  private static func charset(_ name: String) -> Charset {
    name == "unicode" ? .unicode : Charset(codeset: name)
  }

  private var charsetName: String {
    switch charset {
    case .unicode, .plainUnicode, .wideUnicode: "unicode"
    case .encoded(let encoding): encoding.name
    case .ascii: "ascii"
    }
  }

  var members: [JSONObject.Member] {
    KeyNote.members(of: size) + [
      .init(key: "language", value: language == .english ? "english" : "chinese"),
      .init(key: "charset", value: .string(charsetName)),
      .init(key: "colors", value: .integer(Int64(colors))),
      .init(key: "utc_offset", value: .integer(Int64(offset))),
      .init(key: "settings", value: .object(JSONObject(chosen))),
      .init(key: "bind", value: .object(JSONObject(bound))),
    ]
  }

  /// What is not as the program comes; the rest names servers, accounts and programs.
  private var chosen: [JSONObject.Member] {
    SettingsTable.entries.compactMap { setting in
      let value = setting.value(in: settings)
      guard setting.scope == .screen, value != setting.value(in: Settings()) else { return nil }
      return .init(key: setting.name, value: .string(value))
    }
  }

  private var bound: [JSONObject.Member] {
    settings.binds.map { .init(key: $0.key.name ?? "", value: .string($0.action)) }
  }

  /// What a recording is marked with that was begun after signing in.
  static let late = "late"

  /// For the screen of the recording.
  var environment: Environment {
    Environment(
      language: language,
      charset: charset,
      localeName: charset.isUnicode ? "zh_CN.UTF-8" : charsetName,
      colors: colors,
      localTime: { [offset] in WallClock.localTime($0, offset: offset) }
    )
  }
}
