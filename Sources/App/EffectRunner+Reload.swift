import TUI

extension EffectRunner {
  /// Reads the file of settings and the person's own theme again, as at the start.
  func loadSettings(answering loop: EventLoop) {
    let (settings, look, complaints) = Self.reload(settingsFile)
    Task(executorPreference: executor) {
      await loop.receive(.settingsLoaded(settings, look, complaints: complaints))
    }
  }

  /// What the file says now; no settings where it cannot be read, or has lost the profile that is used.
  static func reload(_ file: SettingsFile) -> (Settings?, Look?, complaints: [Phrase]) {
    let configuration = Configuration(path: file.path, profile: file.profile)
    var complaints = configuration.faults.map(\.phrase)
    guard configuration.isRead else { return (nil, nil, complaints) }
    if let profile = file.profile, !configuration.profiles.contains(profile) {
      let table = "[profile.\(profile)]"
      complaints.insert(Phrase("config.toml：没有 \(table)", "config.toml: no \(table)"), at: 0)
      return (nil, nil, complaints)
    }
    return (configuration.settings, configuration.look, complaints)
  }
}
