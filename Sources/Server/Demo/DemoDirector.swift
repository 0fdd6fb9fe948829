import Chat

/// Decides who of the cast does what, and when.
///
/// A machine without input and output: it is told what happened and at what time, and tells what is
/// due. Times are counted from any one moment. Nothing is due while nobody real is signed in.
///
///     var director = DemoDirector(seed: 1)
///     director.arrived(10001, at: .zero)
///     director.takeDue(at: .seconds(2), moment: noon)   // [.setPresence(李雷, .online)]
struct DemoDirector: Sendable {
  var generator: DemoGenerator
  var agenda = DemoAgenda()
  var presences: [DemoPerson: Presence]
  /// Accounts that a person has signed in with: the visitor's, or one of the cast's, who then does
  /// nothing by itself.
  var real: Set<UInt64> = []
  var tracks = DemoScene.tracks.map(DemoTrack.init)
  var greetings = DemoGreeting.all[...]
  /// The latest line that waits for an answer.
  var unanswered: [DemoAgenda.Item: String] = [:]
  var lastAnswers: [DemoPerson: String] = [:]
  /// Who asked the visitor something, where, and when.
  var mentions: [DemoPlace: (person: DemoPerson, at: Duration)] = [:]
  var lastHeard = Duration.zero
  /// Whether the one who comes and goes is gone.
  var isWandererGone = false

  init(seed: UInt64) {
    generator = DemoGenerator(seed: seed)
    presences = Dictionary(uniqueKeysWithValues: DemoPerson.cast.map { ($0, $0.presence) })
  }

  /// When to ask again; `nil` while nothing will happen by itself.
  var nextDue: Duration? { agenda.nextDue }

  /// A person signed in with an account.
  mutating func arrived(_ account: UInt64, at now: Duration) {
    let wasEmpty = real.isEmpty
    real.insert(account)
    lastHeard = now
    if wasEmpty { open(at: now) }
    if account == DemoVisitor.account {
      agenda.add(.greet(account), at: now + generator.duration(DemoPacing.firstGreeting))
      let plea = DemoAct.befriend(.zhangsan, account, "我是项目群里的张三，加个好友方便联系")
      agenda.add(.act(plea), at: now + DemoPacing.firstPlea)
    }
  }

  /// The last session of a person with an account ended.
  mutating func left(_ account: UInt64) {
    real.remove(account)
    guard real.isEmpty else { return }
    agenda.removeAll()
    unanswered = [:]
    mentions = [:]
    for index in tracks.indices { tracks[index].breakOff() }
  }

  /// Whether one of the cast can be heard: nobody else uses the account, and it is not offline.
  func isPresent(_ person: DemoPerson) -> Bool {
    !real.contains(person.account) && presences[person] != .offline
  }

  /// Whether one of the cast acts by itself.
  func isActing(_ person: DemoPerson) -> Bool { !real.contains(person.account) }

  /// What falls due up to now, in order.
  ///
  /// `moment` is the time of day that the cast tell.
  mutating func takeDue(at now: Duration, moment: DemoMoment) -> [DemoAct] {
    var acts: [DemoAct] = []
    while let (due, item) = agenda.takeFirst(dueAt: now) {
      if let act = perform(item, due: due, moment: moment) { acts.append(act) }
    }
    return acts
  }

  private mutating func open(at now: Duration) {
    let comesOnline = DemoAct.setPresence(.lilei, isPresent(.lilei) ? .away : .online)
    agenda.add(.act(comesOnline), at: now + generator.duration(DemoPacing.firstPresence))
    for (index, range) in zip(tracks.indices, DemoPacing.firstScenes) {
      agenda.add(.line(track: index), at: now + generator.duration(range))
    }
    agenda.add(.stir, at: now + generator.duration(DemoPacing.firstStir))
    let applicant = DemoGroup.applicant
    let ask = DemoAct.ask(applicant.person, applicant.group.number, applicant.words)
    agenda.add(.act(ask), at: now + generator.duration(DemoPacing.firstRequest))
    agenda.add(.wander, at: now + generator.duration(DemoPacing.firstWander))
  }
}
