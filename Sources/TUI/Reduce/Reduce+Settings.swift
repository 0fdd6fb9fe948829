import Chat
import Imaging
import Terminal

extension State {
  /// Changes one setting by a value as it is typed, and has that kept.
  mutating func change(_ name: String, to value: String) -> CommandEntry.Outcome {
    guard let setting = SettingsTable.entry(named: name) else {
      return .refused(Phrase("没有设置 \(name)", "no setting \(name)"))
    }
    let known = settings.conflicts
    var new = settings
    if let refusal = setting.change(&new, to: value) { return .refused(refusal) }
    let theme = new.theme
    if setting.name == "theme" { wantedTheme = nil }
    if theme != settings.theme, theme != "auto", Look.builtIn(theme) == nil {
      wantedTheme = theme
      return .done([.loadTheme(theme)])
    }
    let effects = apply(new)
    tell(setting)
    if let conflict = new.conflicts.first(where: { !known.contains($0) }) { warn(conflict) }
    return .done(effects + [.saveSetting(setting.name, value: value)])
  }

  private mutating func tell(_ setting: Setting) {
    let fact = "\(setting.name) = \(setting.value(in: settings))"
    switch setting.scope {
    case .screen: inform(Phrase(fact, fact))
    case .start: inform(Phrase("\(fact)，下次启动起", "\(fact), from the next start on"))
    }
  }

  /// Takes settings over, at once.
  mutating func apply(_ new: Settings) -> [Effect] {
    let old = settings
    settings = new
    if new.keys != old.keys || new.sendKey != old.sendKey || new.binds != old.binds {
      keymap = Keymap(new)
    }
    environment.language = new.language(locale: localeLanguage)
    if new.list != old.list {
      isListHidden = new.list == .hidden
      if isListHidden, focus == .list || focus == .filter { focus = .composer }
    }
    if new.members != old.members {
      wantsMembers = new.members == .auto ? nil : new.members == .shown
      if focus == .members { focus = .composer }
    }
    var effects: [Effect] = []
    if new.theme != old.theme { effects += dress() }
    if new.usesMouse != old.usesMouse { effects.append(.reportMouse(new.usesMouse)) }
    if new.pictures != old.pictures, new.pictures != .off, let current {
      effects += fetchPictures(in: current)
    }
    return effects
  }

  /// How pictures of messages are drawn; `nil` leaves them in words.
  var pictureRenderer: BlockRenderer? {
    guard let renderer = settings.pictures.renderer else { return nil }
    return environment.charset.drawsBlocks ? renderer : .ascii
  }
}
