import Chat

extension DemoDirector {
  /// Somebody real wrote to one of the cast.
  mutating func heard(_ line: String, by person: DemoPerson, from account: UInt64, at now: Duration)
  {
    guard real.contains(account), isPresent(person) else { return }
    lastHeard = now
    plan(person, in: .direct(account), to: line, at: now)
  }

  /// Somebody real wrote in a group or in the discussion.
  mutating func heard(_ line: String, in place: DemoPlace, from account: UInt64, at now: Duration) {
    guard real.contains(account) else { return }
    lastHeard = now
    guard let person = addressee(of: line, in: place, at: now) else { return }
    plan(person, in: place, to: line, at: now)
  }

  /// Who answers in a group: who is named, else who asked last, else now and then somebody.
  private mutating func addressee(
    of line: String,
    in place: DemoPlace,
    at now: Duration
  ) -> DemoPerson? {
    let present = place.members.filter(isPresent)
    let lower = line.lowercased()
    let named = present.filter {
      DemoReply.holds(lower, oneOf: [$0.nick]) || lower.contains($0.nick)
    }
    if let first = named.max(by: { $0.nick.count < $1.nick.count }) { return first }
    if let mention = mentions.removeValue(forKey: place), present.contains(mention.person),
      now - mention.at <= DemoPacing.attention
    {
      return mention.person
    }
    guard DemoReply.isQuestion(line) || generator.chance(1, in: 2) else { return nil }
    return present.randomElement(using: &generator)
  }

  /// One answer for all that is written before it comes.
  private mutating func plan(
    _ person: DemoPerson,
    in place: DemoPlace,
    to line: String,
    at now: Duration
  ) {
    let answer = DemoAgenda.Item.answer(person, in: place)
    unanswered[answer] = String(line.prefix(DemoPacing.lineLimit))
    guard !agenda.contains(answer) else { return }
    let begin = now + generator.duration(DemoPacing.reading)
    if case .direct(let account) = place {
      agenda.add(.act(.type(person, to: account)), at: begin)
    }
    agenda.add(answer, at: begin + generator.duration(DemoPacing.typing))
  }

  mutating func answer(
    _ person: DemoPerson,
    in place: DemoPlace,
    moment: DemoMoment
  ) -> DemoAct? {
    let line = unanswered.removeValue(forKey: .answer(person, in: place))
    guard let line, isPresent(person) else { return nil }
    let reply = DemoReply(speaker: person, moment: moment)
    let text = reply.answer(to: line, besides: lastAnswers[person], using: &generator)
    lastAnswers[person] = text
    return .say(person, text, in: place)
  }
}
