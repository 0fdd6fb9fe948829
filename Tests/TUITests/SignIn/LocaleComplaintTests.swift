import Chat
import Terminal
import Testing

@testable import TUI

/// A locale in which Han must be spelled is told of once, where the person looks.
struct LocaleComplaintTests {
  private static let words = "Han shown as \\uXXXX"

  private func signedIn(password: Secret?, _ environment: Environment) -> Scenario {
    let ui = Scenario(environment: environment, isSignedIn: false)
    let prefill = SignInPrefill(server: "127.0.0.1:8420", account: "10001", password: password)
    ui.state.signIn = SignInForm(prefill: prefill)
    if password == nil { #expect(ui.frame.text().contains(Self.words)) }
    ui.service(.signedIn(World.me))
    ui.ignoreEffects()
    return ui
  }

  @Test func `a chat that opens without a form says it once`() {
    let ui = signedIn(password: Secret("secret"), .ascii)
    #expect(ui.frame.text().contains("! Locale is C: \(Self.words)"))
    ui.wait(until: Calendar.moment(12, 50))
    ui.service(.signedIn(World.me))
    ui.ignoreEffects()
    #expect(!ui.frame.text().contains(Self.words))
  }

  @Test func `a form that was to be filled in has said it`() {
    #expect(!signedIn(password: nil, .ascii).frame.text().contains(Self.words))
  }

  @Test(arguments: [Environment.chinese, .wide, .gbk, .gb18030])
  func `nothing is said where Han is drawn`(environment: Environment) {
    #expect(signedIn(password: Secret("secret"), environment).state.notice == nil)
  }
}
