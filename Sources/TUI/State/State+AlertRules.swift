import Chat

extension State {
  /// Its messages neither ring nor count: by the service, or by the person's own rule.
  func isMuted(_ id: ConversationID) -> Bool {
    attention.rules[id]?.isMuted(at: now) ?? false || isMutedByService(id)
  }

  private func isMutedByService(_ id: ConversationID) -> Bool {
    guard case .group(let group) = id else { return false }
    return directory.group(group)?.isMuted ?? false
  }

  /// Which of its messages call the person.
  func alertLevel(of id: ConversationID) -> AlertLevel {
    if isMuted(id) { return .none }
    if let level = attention.rules[id]?.level { return level }
    if case .contact = id { return .all }
    return .mentions
  }

  /// Changes the rule of a conversation and has it kept.
  mutating func changeRule(
    of id: ConversationID,
    _ body: (inout AlertRule) -> Void
  ) -> [Effect] {
    var rule = attention.rules[id] ?? AlertRule()
    body(&rule)
    setRule(rule, of: id)
    noteKept()
    return askForNumber(of: id)
  }

  /// Takes a rule over.
  mutating func setRule(_ rule: AlertRule, of id: ConversationID) {
    attention.rules[id] = rule.isEmpty ? nil : rule
    noteMuteEnd()
    list.isStale = true
  }

  /// A conversation that was muted for a time is so no more.
  mutating func endMutes() {
    guard let end = attention.muteEndsAt, end <= now else { return }
    for (id, rule) in attention.rules where rule.mutedUntil.map({ $0 <= now }) == true {
      attention.rules[id]?.mutedUntil = nil
      if rule.level == nil { attention.rules[id] = nil }
    }
    noteMuteEnd()
    noteKept()
    list.isStale = true
    touch()
  }

  private mutating func noteMuteEnd() {
    attention.muteEndsAt = attention.rules.values.compactMap(\.mutedUntil).min()
  }
}

extension State {
  /// `/notify`: sets the level of a conversation; without one, tells it.
  mutating func setAlerts(_ level: AlertLevel?, of id: ConversationID) -> CommandEntry.Outcome {
    var effects: [Effect] = []
    if let level {
      effects = changeRule(of: id) { $0 = AlertRule(level: level) }
      if level != .none, case .group(let group) = id, isMutedByService(id) {
        effects.append(.request(.groups(.setMuting(group, .alerts))))
      }
    }
    let name = name(of: id)
    inform(Phrase("\(name)：", "\(name): ") + (level ?? alertLevel(of: id)).phrase)
    return .done(effects)
  }

  /// `/mute`: a group by the service, anybody else here.
  mutating func mute(_ id: ConversationID) -> [Effect] {
    if case .group(let group) = id { return [.request(.groups(.setMuting(group, .silent)))] }
    inform(Phrase("\(name(of: id)) 静音了", "\(name(of: id)) is muted"))
    return changeRule(of: id) { $0 = AlertRule(level: AlertLevel.none) }
  }

  /// `/mute 1h`: here alone, for the service knows no end.
  mutating func mute(_ id: ConversationID, for seconds: Int64) -> [Effect] {
    let end = Timestamp(now.seconds + seconds)
    let time = environment.localTime(end)
    let isToday = time.isSameDay(as: environment.localTime(now))
    let clock = TimeLabel.clock(time)
    let label = isToday ? clock : "\(time.year)-\(time.month)-\(time.day) \(clock)"
    inform(Phrase("\(name(of: id)) 静音到 \(label)", "\(name(of: id)) is muted until \(label)"))
    return changeRule(of: id) { $0.mutedUntil = end }
  }

  /// `/mute off`.
  mutating func unmute(_ id: ConversationID) -> [Effect] {
    var kept: [Effect] = []
    if attention.rules[id] != nil {
      kept = changeRule(of: id) { rule in
        rule.mutedUntil = nil
        if rule.level == AlertLevel.none { rule.level = nil }
      }
    }
    if case .group(let group) = id { return kept + [.request(.groups(.setMuting(group, .alerts)))] }
    inform(Phrase("\(name(of: id)) 不再静音", "\(name(of: id)) is not muted any more"))
    return kept
  }

  /// Seconds of `90s`, `30m`, `8h` or `2d`, up to a year.
  static func seconds(_ text: String) -> Int64? {
    let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
    guard let unit = text.last.flatMap({ units[$0] }), let count = Int64(text.dropLast()),
      (1...31_536_000 / unit).contains(count)
    else { return nil }
    return count * unit
  }
}

extension AlertLevel {
  /// In words.
  var phrase: Phrase {
    switch self {
    case .all: Phrase("每条都提醒", "every message alerts")
    case .mentions: Phrase("只有@我才提醒", "only mentions alert")
    case .none: Phrase("不提醒，不计未读", "nothing alerts or counts")
    }
  }
}
