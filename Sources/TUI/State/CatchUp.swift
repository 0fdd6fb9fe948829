import Chat

/// What comes in at once after a sign-in, a relink or a sleep: told as a whole, not one by one.
struct CatchUp: Sendable {
  /// So long without a message, and all has come.
  private static let quietSeconds: Int64 = 5
  /// Longer than this nothing is held back.
  private static let longestSeconds: Int64 = 30

  /// When the absence before it began; `nil` when that is not known.
  let since: Timestamp?
  let beganAt: Timestamp
  private var lastAt: Timestamp
  private var counts: [ConversationID: Int] = [:]
  private var highlights = 0
  /// The first one that calls the person.
  private(set) var alert: Alert?

  init(since: Timestamp?, at now: Timestamp) {
    self.since = since
    (beganAt, lastAt) = (now, now)
  }

  /// When it is over, unless more comes.
  var endsAt: Timestamp {
    Timestamp(min(lastAt.seconds + Self.quietSeconds, beganAt.seconds + Self.longestSeconds))
  }

  /// How many have come.
  var count: Int { counts.values.reduce(0, +) }

  /// Takes in one more, with its alert if it calls the person.
  mutating func add(_ id: ConversationID, isHighlight: Bool, _ alert: Alert?, at now: Timestamp) {
    counts[id, default: 0] += 1
    if isHighlight { highlights += 1 }
    if self.alert == nil { self.alert = alert }
    lastAt = now
  }

  /// `离开 2 小时: 3 个群 41 条, @你 2 条`.
  var phrase: Phrase {
    var parts: [Phrase] = []
    let people = counts.filter { if case .contact = $0.key { true } else { false } }
    let groups = counts.filter { people[$0.key] == nil }
    if !people.isEmpty {
      let (who, sum) = (people.count, people.values.reduce(0, +))
      let noun = who == 1 ? "person" : "people"
      parts.append(Phrase("\(who) 个人 \(sum) 条", "\(sum) from \(who) \(noun)"))
    }
    if !groups.isEmpty {
      let (places, sum) = (groups.count, groups.values.reduce(0, +))
      let noun = places == 1 ? "group" : "groups"
      parts.append(Phrase("\(places) 个群 \(sum) 条", "\(sum) in \(places) \(noun)"))
    }
    if highlights > 0 { parts.append(Phrase("@你 \(highlights) 条", "\(highlights) for you")) }
    let list = parts.dropFirst().reduce(parts.first ?? Phrase("", "")) {
      $0 + Phrase(", ", ", ") + $1
    }
    return absence + Phrase(": ", ": ") + list
  }

  private var absence: Phrase {
    let minutes = since.map { (beganAt.seconds - $0.seconds) / 60 } ?? 0
    switch minutes {
    case ..<1: return Phrase("补收", "caught up")
    case ..<60: return Phrase("离开 \(minutes) 分钟", "away \(minutes) min")
    case ..<(24 * 60): return Phrase("离开 \(minutes / 60) 小时", "away \(minutes / 60) h")
    default: return Phrase("离开 \(minutes / 1_440) 天", "away \(minutes / 1_440) d")
    }
  }
}
