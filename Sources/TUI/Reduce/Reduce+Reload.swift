import Terminal

extension State {
  /// The files of settings and theme were read again.
  ///
  /// - Parameters:
  ///   - settings: as the file says, without its mistakes; `nil` where it cannot be read, and all
  ///     stays as it is.
  ///   - look: of the person's own theme, where one is set and could be read.
  ///   - complaints: what is wrong with the files.
  /// - Returns: what the world must do for the new settings to hold.
  mutating func take(
    reloaded settings: Settings?,
    _ look: Look?,
    complaints: [Phrase]
  ) -> [Effect] {
    self.complaints = complaints
    guard let settings else {
      if let first = complaints.first { warn(first) }
      return []
    }
    let old = self.settings
    // The file of the theme was read with that of the settings.
    let effects = apply(settings).filter { $0 != .loadTheme(settings.theme) }
    if let look { environment.ownLook = look }
    environment.dress(in: settings.theme)
    touch()
    tellReloaded(since: old)
    return effects
  }

  /// What has changed; what is wrong is more urgent, and where there is more of it a page tells all.
  private mutating func tellReloaded(since old: Settings) {
    guard let first = complaints.first else { return inform(changes(since: old)) }
    let count = complaints.count
    if count == 1 { return warn(first) }
    warn(Phrase("\(count) 处不对，", "\(count) problems, ") + first)
    help = HelpState(content: .settings(nil))
  }

  private func changes(since old: Settings) -> Phrase {
    var now: [String] = []
    var later: [String] = []
    for setting in SettingsTable.entries {
      switch setting.scope {
      case .screen:
        if setting.value(in: settings) != setting.value(in: old) {
          now.append(setting.name)
        }
      // It waits until then, however often the file is read.
      case .start:
        if setting.value(in: settings) != setting.value(in: firstSettings) {
          later.append(setting.name)
        }
      }
    }
    if settings.binds != old.binds { now.append("bind") }
    let file = Phrase("重读了 config.toml：", "config.toml read again: ")
    guard !now.isEmpty || !later.isEmpty else { return file + Phrase("没有变化", "nothing new") }
    let (changed, waiting) = (now.joined(separator: ", "), later.joined(separator: ", "))
    let comma = now.isEmpty || later.isEmpty ? Phrase("", "") : Phrase("；", "; ")
    return file + Phrase(changed, changed) + comma
      + (later.isEmpty
        ? Phrase("", "") : Phrase("\(waiting) 下次启动起", "\(waiting) from the next start on"))
  }
}
