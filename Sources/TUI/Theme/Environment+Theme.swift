extension Environment {
  /// Takes on the looks of a theme by its name.
  ///
  /// One that is asked for by name wins over NO_COLOR. The person's own is known only once its file
  /// was read; until then, and where that failed, all looks as by `auto`.
  mutating func dress(in theme: String) {
    let isOwn = Look.builtIn(theme) == nil && theme != "auto" && ownLook != nil
    let automatic = isLight == true ? Look.light : .dark
    look = Look.builtIn(theme) ?? (isOwn ? ownLook : nil) ?? automatic
    let isAsked = isOwn || Look.builtIn(theme) != nil
    colors = theme == "mono" || (prefersNoColor && !isAsked) ? 0 : terminalColors
  }
}

extension State {
  /// Takes on the theme of the settings; one of the person's own has its file read, each time.
  mutating func dress() -> [Effect] {
    touch()
    let name = settings.theme
    guard name == "auto" || Look.builtIn(name) != nil else { return [.loadTheme(name)] }
    environment.dress(in: name)
    return []
  }

  /// A theme's file was read.
  ///
  /// One that was asked for becomes the setting only now: a name that is mistyped is not kept.
  mutating func take(theme name: String, _ look: Look?, complaints: [Phrase]) -> [Effect] {
    guard name == wantedTheme ?? settings.theme else { return [] }
    let isNew = wantedTheme != nil
    wantedTheme = nil
    if let look {
      settings.theme = name
      environment.ownLook = look
      environment.dress(in: name)
      touch()
      if isNew { inform(Phrase("theme = \(name)", "theme = \(name)")) }
    }
    if let complaint = complaints.first { warn(complaint) }
    return isNew && look != nil ? [.saveSetting("theme", value: name)] : []
  }

  /// The terminal said whether it is light.
  mutating func take(isLight: Bool) {
    environment.isLight = isLight
    environment.dress(in: settings.theme)
    touch()
  }
}
