/// Settings, row by row, and what is wrong with their file.
struct SettingLines {
  let state: State
  /// `nil` for all.
  let name: String?

  var lines: [HelpPane.Line] {
    if let setting = name.flatMap(SettingsTable.entry) { return lines(of: setting) }
    return complaints + [.headline(Phrase("设置", "Settings"))]
      + SettingsTable.entries.map { .entry(fact($0), $0.help) }
  }

  private func lines(of setting: Setting) -> [HelpPane.Line] {
    let value = setting.value(in: Settings())
    return [
      .headline(Phrase(setting.name, setting.name)), .entry(fact(setting), setting.help),
      .entry(setting.forms, Phrase("可以是", "what it may be")),
      .entry(value.isEmpty ? "\"\"" : value, Phrase("默认", "the default")),
    ]
  }

  private var complaints: [HelpPane.Line] {
    if state.complaints.isEmpty { return [] }
    return [.headline(Phrase("文件里有错", "Wrong in the files"))]
      + state.complaints.map(HelpPane.Line.text) + [.blank]
  }

  private func fact(_ setting: Setting) -> String {
    "\(setting.name) = \(setting.value(in: state.settings))"
  }
}
