import Chat
import Testing

@testable import Server

@Suite struct DemoDirectorTests {
  @Test func `nothing is due before anybody has signed in`() {
    var director = DemoDirector(seed: 1)
    #expect(director.nextDue == nil)
    #expect(director.takeDue(at: .seconds(1000), moment: noon) == [])
  }

  @Test(arguments: UInt64(0)..<50)
  func `within ten seconds somebody comes, speaks, types and writes`(seed: UInt64) {
    var director = DemoDirector(seed: seed)
    director.arrived(10001, at: .zero)
    let acts = acts(of: &director, through: .seconds(10))
    #expect(acts.first { isPresence($0) } == .setPresence(.lilei, .online))
    #expect(acts.contains { isSaid($0, in: .project) })
    let typing = acts.firstIndex { isTyping($0) }
    let writing = acts.firstIndex { isSaid($0, in: .direct(10001)) }
    #expect(typing != nil && writing != nil)
    if let typing, let writing { #expect(typing < writing) }
  }

  @Test func `somebody known from a group asks the visitor to be a friend, once a sign-in`() {
    var director = DemoDirector(seed: 1)
    director.arrived(10001, at: .zero)
    let pleas = acts(of: &director, through: .seconds(460)).filter { act in
      if case .befriend(.zhangsan, 10001, _) = act { true } else { false }
    }
    #expect(pleas.count == 1)
  }

  @Test(arguments: UInt64(0)..<20)
  func `somebody asks to be let in, and somebody goes and comes back`(seed: UInt64) {
    var director = DemoDirector(seed: seed)
    director.arrived(10001, at: .zero)
    let acts = acts(of: &director, through: .seconds(460))
    let applicant = DemoGroup.applicant
    let ask = DemoAct.ask(applicant.person, applicant.group.number, applicant.words)
    #expect(acts.count { $0 == ask } == 1)
    let (person, group) = DemoGroup.wanderer
    let moves = acts.filter {
      $0 == .leave(person, group.number) || $0 == .join(person, group.number)
    }
    #expect(moves.prefix(2) == [.leave(person, group.number), .join(person, group.number)])
  }

  @Test func `the same seed gives the same world`() {
    var (one, other) = (DemoDirector(seed: 3), DemoDirector(seed: 3))
    one.arrived(10001, at: .zero)
    other.arrived(10001, at: .zero)
    #expect(
      acts(of: &one, through: .seconds(300)) == acts(of: &other, through: .seconds(300))
    )
  }

  @Test(arguments: UInt64(0)..<50)
  func `a line is answered within five seconds, typing first`(seed: UInt64) {
    var director = quiet(seed: seed)
    director.heard("你好", by: .chen, from: 10001, at: .zero)
    let acts = acts(of: &director, through: .seconds(5))
    #expect(acts.first == .type(.chen, to: 10001))
    #expect(acts.contains { isSaid($0, by: .chen, in: .direct(10001)) })
  }

  @Test func `lines that come before the answer are answered together`() {
    var director = quiet(seed: 2)
    for _ in 0..<100 { director.heard("现在几点", by: .chen, from: 10001, at: .zero) }
    let said = acts(of: &director, through: .seconds(5)).filter {
      isSaid($0, by: .chen, in: .direct(10001))
    }
    #expect(said.count == 1)
  }

  @Test func `who is named in a group answers there without a typing notice`() {
    var director = quiet(seed: 4)
    director.heard("Bob 你看一下", in: .project, from: 10001, at: .zero)
    let acts = acts(of: &director, through: .seconds(5))
    #expect(acts.contains { isSaid($0, by: .bob, in: .project) })
    #expect(!acts.contains { isTyping($0) })
  }

  @Test func `who asked the visitor hears the next line as an answer`() {
    var director = quiet(seed: 4)
    director.mentions[.project] = (.kitty, .zero)
    director.heard("还没定", in: .project, from: 10001, at: .seconds(20))
    #expect(
      acts(of: &director, through: .seconds(25)).contains { isSaid($0, by: .kitty, in: .project) }
    )
  }

  @Test func `the visitor is mentioned in a group now and then`() {
    var director = DemoDirector(seed: 5)
    director.arrived(10001, at: .zero)
    let mentions = acts(of: &director, through: .seconds(600)).filter {
      if case .say(_, let text, _) = $0 { text.contains("@阿杰") } else { false }
    }
    #expect(mentions.count >= 3)
  }

  @Test func `everything stops when the visitor leaves and begins again on return`() {
    var director = DemoDirector(seed: 6)
    director.arrived(10001, at: .zero)
    _ = acts(of: &director, through: .seconds(30))
    director.heard("在吗", by: .chen, from: 10001, at: .seconds(30))
    director.left(10001)
    #expect(director.nextDue == nil)
    #expect(acts(of: &director, through: .seconds(4000)) == [])
    director.arrived(10001, at: .seconds(4000))
    #expect(!acts(of: &director, through: .seconds(4010)).isEmpty)
  }

  @Test func `nobody acts whose account a person uses`() {
    var director = DemoDirector(seed: 8)
    director.arrived(10001, at: .zero)
    director.arrived(DemoPerson.xiaoming.account, at: .zero)
    director.heard("小明?", by: .xiaoming, from: 10001, at: .zero)
    director.heard("@小明 在吗", in: .project, from: 10001, at: .zero)
    let acts = acts(of: &director, through: .seconds(2000))
    #expect(!acts.isEmpty)
    #expect(!acts.contains { speaker($0) == .xiaoming })
    director.left(DemoPerson.xiaoming.account)
    #expect(
      self.acts(of: &director, through: .seconds(3000)).contains { speaker($0) == .xiaoming }
    )
  }

  @Test func `a person who is offline says nothing`() {
    var director = DemoDirector(seed: 9)
    director.arrived(10001, at: .zero)
    director.heard("爸", by: .father, from: 10001, at: .zero)
    #expect(
      !acts(of: &director, through: .seconds(2000)).contains { speaker($0) == .father }
    )
  }

  @Test func `the agenda stays small for days and calms down`() {
    var director = DemoDirector(seed: 10)
    director.arrived(10001, at: .zero)
    let busy = acts(of: &director, through: .seconds(600)).count
    _ = acts(of: &director, through: .seconds(80_000))
    let calm = acts(of: &director, through: .seconds(80_600)).count
    #expect(director.agenda.count <= 4)
    #expect(calm * 3 < busy)
  }

  private let noon = DemoMoment(hour: 12, minute: 0)

  /// The visitor is there and the script has nothing planned.
  private func quiet(seed: UInt64) -> DemoDirector {
    var director = DemoDirector(seed: seed)
    director.arrived(10001, at: .zero)
    director.agenda.removeAll()
    return director
  }

  private func acts(of director: inout DemoDirector, through end: Duration) -> [DemoAct] {
    var acts: [DemoAct] = []
    while let due = director.nextDue, due <= end {
      acts += director.takeDue(at: due, moment: noon)
    }
    return acts
  }

  private func speaker(_ act: DemoAct) -> DemoPerson {
    switch act {
    case .setPresence(let person, _), .type(let person, _), .say(let person, _, _),
      .leave(let person, _), .join(let person, _), .ask(let person, _, _),
      .befriend(let person, _, _):
      person
    }
  }

  private func isPresence(_ act: DemoAct) -> Bool {
    if case .setPresence = act { true } else { false }
  }

  private func isTyping(_ act: DemoAct) -> Bool {
    if case .type = act { true } else { false }
  }

  private func isSaid(_ act: DemoAct, by person: DemoPerson? = nil, in place: DemoPlace) -> Bool {
    guard case .say(let speaker, _, place) = act else { return false }
    return person == nil || speaker == person
  }
}
