import Testing
import WebQQProtocol

@testable import Server

/// The written parts of the demo world: people, groups and what they say.
@Suite struct DemoScriptTests {
  @Test func `every account and every nick is there once`() {
    let accounts = DemoPerson.cast.map(\.account) + [DemoVisitor.account]
    let nicks = DemoPerson.cast.map(\.nick) + [DemoVisitor.nick]
    #expect(Set(accounts).count == accounts.count)
    #expect(Set(nicks).count == nicks.count)
  }

  @Test func `who speaks in a scene is a member of its place`() {
    for scene in DemoScene.tracks.joined() {
      for line in scene.lines { #expect(scene.place.members.contains(line.speaker)) }
    }
  }

  @Test func `owners and administrators are members`() {
    for group in DemoGroup.all {
      let leaders = [group.owner].compactMap { $0 } + group.administrators
      #expect(leaders.allSatisfy(group.members.contains))
    }
  }

  @Test func `the texts show what a screen has to cope with`() {
    let lines = DemoScene.tracks.joined().flatMap(\.lines).map(\.text)
    #expect(lines.contains { $0.contains("\n") })
    #expect(lines.contains { $0.contains("https://example.invalid/") })
    #expect(lines.contains { $0.contains("@" + DemoVisitor.nick) })
    #expect(lines.contains { DemoText.segments($0).contains { isFace($0) } })
  }

  @Test func `a name after a slash becomes a face`() {
    #expect(
      DemoText.segments("收到 /微笑走") == [
        .text("收到 "), .face(14), .text("走"),
      ]
    )
    #expect(DemoText.segments("/没有 a/b") == [.text("/没有 a/b")])
  }

  @Test func `every face that a text names is known`() {
    let texts =
      DemoScene.tracks.joined().flatMap(\.lines).map(\.text) + DemoGreeting.all.map(\.text)
      + DemoReplyRule.all.flatMap { $0.chinese + $0.english }
    for text in texts {
      let left = DemoText.segments(text).compactMap { segment in
        if case .text(let text) = segment { text } else { nil }
      }
      #expect(!left.joined().contains(/(^|[^:\/a-z])\/\p{Han}/))
    }
  }

  private func isFace(_ segment: ContentSegment) -> Bool {
    if case .face = segment { true } else { false }
  }
}
