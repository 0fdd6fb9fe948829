import Chat
import Terminal
import Testing

@testable import TUI

/// Drafts that outlive the program.
struct DraftTests {
  private let owner = KeptConversation.Owner(server: "", account: 10001)

  private func started(with drafts: [KeptConversation] = []) -> Scenario {
    let ui = Scenario()
    ui.send(.conversationsLoaded(drafts, of: owner))
    return ui
  }

  private func seconds(_ count: Int64, after ui: Scenario) -> Timestamp {
    Timestamp(ui.state.now.seconds + count)
  }

  @Test func `a changed draft is kept by its lasting number after five seconds, once`() {
    let ui = started()
    ui.service(.numberLearned(.xiaoming, 10002))
    ui.open(.xiaoming)
    ui.type("dra")
    ui.wait(until: seconds(3, after: ui))
    ui.type("ft")
    #expect(ui.kept == nil)
    ui.wait(until: seconds(2, after: ui))
    #expect(ui.kept == [KeptConversation(.contact(10002), draft: "draft")])
    #expect(ui.state.keepingDueAt == nil)
  }

  @Test func `keeping a draft draws nothing anew`() {
    let ui = started()
    ui.service(.numberLearned(.xiaoming, 10002))
    ui.open(.xiaoming)
    ui.type("draft")
    let marks = ui.state.backdropMarks
    ui.wait(until: seconds(5, after: ui))
    #expect(ui.kept?.count == 1)
    #expect(ui.state.backdropMarks == marks)
  }

  @Test func `what was sent is no draft any more`() {
    let ui = started()
    ui.service(.numberLearned(.project, 700_001))
    ui.open(.project)
    ui.enter("hello")
    ui.ignoreEffects()
    ui.deliver(.accepted)
    ui.wait(until: seconds(5, after: ui))
    #expect(ui.kept == [])
  }

  @Test func `a draft is kept as soon as its number is known, with a paste in it`() {
    let ui = started()
    ui.open(.xiaoming)
    ui.type("看")
    ui.type("：")
    ui.press(Key(.paste("a\nb")))
    ui.wait(until: seconds(5, after: ui))
    #expect(ui.kept == [])
    ui.service(.numberLearned(.xiaoming, 10002))
    ui.wait(until: seconds(5, after: ui))
    #expect(ui.kept == [KeptConversation(.contact(10002), draft: "看：a\nb")])
  }

  @Test func `a number is lacking while it is asked for and there is a draft to keep`() {
    let ui = started()
    ui.open(.xiaoming)
    #expect(!ui.state.lacksNumber)
    ui.type("d")
    ui.ignoreEffects()
    #expect(ui.state.lacksNumber)
    ui.press(.control("u"))
    #expect(!ui.state.lacksNumber)
    ui.press(Key(.paste("a\nb")))
    ui.ignoreEffects()
    #expect(ui.state.lacksNumber)
    ui.service(.numberLearned(.xiaoming, 10002))
    #expect(!ui.state.lacksNumber)
  }

  @Test func `drafts of the run before come back when it is known whose they are`() {
    let lunch = KeptConversation(.discussion(World.lunch.rawValue), draft: "where?")
    let ming = KeptConversation(.contact(10002), draft: "two\nlines")
    let gone = KeptConversation(.group(1), draft: "of a group that I left")
    let ui = started(with: [lunch, ming, gone])
    ui.open(.lunch)
    #expect(ui.typed == "where?")
    ui.open(.xiaoming)
    #expect(ui.typed.isEmpty)
    ui.service(.numberLearned(.bob, 10009))
    #expect(ui.typed.isEmpty)
    ui.service(.numberLearned(.xiaoming, 10002))
    #expect(ui.typed == "two\nlines")
    ui.wait(until: seconds(5, after: ui))
    #expect(ui.kept == [lunch, ming, gone])
  }

  @Test func `what was typed before an old draft came back stays, and undoing brings that`() {
    let ui = started(with: [KeptConversation(.contact(10002), draft: "old")])
    ui.open(.xiaoming)
    ui.type("n")
    ui.ignoreEffects()
    ui.type("ew ")
    ui.service(.numberLearned(.xiaoming, 10002))
    #expect(ui.typed == "new ")
    ui.press(.control("_"))
    #expect(ui.typed == "new old")
  }

  @Test func `nothing is due while nothing is typed, or where nothing is kept`() {
    let ui = started()
    ui.open(.xiaoming)
    ui.wait(until: seconds(20, after: ui))
    #expect(ui.kept == nil)
    let forgetful = Scenario()
    forgetful.open(.xiaoming)
    forgetful.type("draft")
    let minute = Timestamp(forgetful.state.now.seconds + 60)
    #expect(forgetful.schedule == minute)
    forgetful.wait(until: minute)
    #expect(forgetful.kept == nil)
  }

  @Test func `another account has drafts of its own`() {
    let ui = started()
    ui.service(.numberLearned(.xiaoming, 10002))
    ui.open(.xiaoming)
    ui.type("of 10001")
    ui.service(.signedIn(Profile(account: 10005, nick: "韩梅梅", presence: .online)))
    #expect(ui.kept == [KeptConversation(.contact(10002), draft: "of 10001")])
    ui.send(.conversationsLoaded([], of: owner))
    #expect(ui.state.keptOwner == nil)
  }
}
