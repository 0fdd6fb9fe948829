import Chat

extension DemoDirector {
  /// Turns an item into what can be seen of it, and plans what follows.
  ///
  /// `due` is when it should have happened, so that a late look does not shift the rest.
  mutating func perform(_ item: DemoAgenda.Item, due: Duration, moment: DemoMoment) -> DemoAct? {
    switch item {
    case .act(let act): carryOut(act)
    case .line(let track): sayLine(of: track, due: due)
    case .greet(let account): greet(account, due: due)
    case .stir: stir(due: due)
    case .wander: wander(due: due)
    case .answer(let person, let place): answer(person, in: place, moment: moment)
    }
  }

  /// Drops what a person meant to do who cannot any more.
  private mutating func carryOut(_ act: DemoAct) -> DemoAct? {
    switch act {
    case .setPresence(let person, let presence):
      guard isActing(person) else { return nil }
      presences[person] = presence
    case .type(let person, _), .say(let person, _, _), .leave(let person, _),
      .join(let person, _), .ask(let person, _, _), .befriend(let person, _, _):
      guard isPresent(person) else { return nil }
    }
    return act
  }

  private mutating func sayLine(of index: Int, due: Duration) -> DemoAct? {
    let (real, presences) = (real, presences)
    let isPresent = { (person: DemoPerson) in
      !real.contains(person.account) && presences[person] != .offline
    }
    let next = tracks[index].next(using: &generator, where: isPresent)
    agenda.add(.line(track: index), at: due + pause(before: tracks[index].upcoming, at: due))
    guard let (line, place) = next else { return nil }
    if line.text.contains("@" + DemoVisitor.nick) { mentions[place] = (line.speaker, due) }
    return .say(line.speaker, line.text, in: place)
  }

  private mutating func pause(before line: DemoLine?, at now: Duration) -> Duration {
    let pause =
      if let line {
        generator.duration(DemoPacing.beforeLine)
          + .seconds(Double(line.text.count) * DemoPacing.perCharacter)
      } else {
        generator.duration(DemoPacing.betweenScenes)
      }
    return isCalm(at: now) ? pause * DemoPacing.calm : pause
  }

  private func isCalm(at now: Duration) -> Bool { now - lastHeard > DemoPacing.patience }

  /// The first of the greetings whose speaker is there; the next sign-in gets the one after it.
  private mutating func greet(_ account: UInt64, due: Duration) -> DemoAct? {
    for _ in DemoGreeting.all {
      if greetings.isEmpty { greetings = DemoGreeting.all[...] }
      guard let greeting = greetings.popFirst(), isPresent(greeting.speaker) else { continue }
      let say = DemoAct.say(greeting.speaker, greeting.text, in: .direct(account))
      agenda.add(.act(say), at: due + generator.duration(DemoPacing.typing))
      return .type(greeting.speaker, to: account)
    }
    return nil
  }

  private mutating func wander(due: Duration) -> DemoAct? {
    let pause = generator.duration(DemoPacing.betweenWanders)
    agenda.add(.wander, at: due + (isCalm(at: due) ? pause * DemoPacing.calm : pause))
    let (person, group) = DemoGroup.wanderer
    guard isPresent(person) else { return nil }
    isWandererGone.toggle()
    return isWandererGone ? .leave(person, group.number) : .join(person, group.number)
  }

  private mutating func stir(due: Duration) -> DemoAct? {
    let pause = generator.duration(DemoPacing.betweenStirs)
    agenda.add(.stir, at: due + (isCalm(at: due) ? pause * DemoPacing.calm : pause))
    let restless = DemoPerson.cast.filter { $0.isRestless && isActing($0) }
    guard let person = restless.randomElement(using: &generator) else { return nil }
    let others: [Presence] = [.online, .away, .busy].filter { $0 != presences[person] }
    guard let presence = others.randomElement(using: &generator) else { return nil }
    return carryOut(.setPresence(person, presence))
  }
}
