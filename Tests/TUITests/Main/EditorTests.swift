import Chat
import Terminal
import Testing

@testable import TUI

/// The draft in the person's own editor.
struct EditorTests {
  private func typing(_ text: String) -> Scenario {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.type(text)
    return ui
  }

  @Test func `Alt-E and Ctrl-X Ctrl-E ask for the editor, Ctrl-E alone does not`() {
    let ui = typing("draft")
    ui.press(.alt("e"))
    ui.expectEffects([.edit("draft", of: .xiaoming)])
    ui.press(.control("x"), .control("e"))
    ui.expectEffects([.edit("draft", of: .xiaoming)])
    ui.press(.control("x"), .control("a"), .control("e"))
    ui.expectEffects([])
    #expect(ui.typed == "draft")
  }

  @Test func `what was edited is the draft of its conversation, wherever the person is`() {
    let ui = typing("draft")
    ui.open(.bob)
    ui.type("for bob")
    ui.send(.edited("two\nlines", of: .xiaoming))
    #expect(ui.typed == "for bob")
    ui.press(.alt("1"))
    #expect(ui.typed == "two\nlines")
    ui.press(.control("_"))
    #expect(ui.typed == "draft")
  }

  @Test func `an editor that fails is told and the draft stays`() {
    let ui = typing("draft")
    ui.send(.notEdited(Phrase("vi 返回 1", "vi returned 1")))
    #expect(ui.rows[23].contains("编辑器：vi 返回 1。草稿没有变"))
    #expect(ui.typed == "draft")
  }

  @Test func `a paste that waits is edited with the draft`() {
    let ui = typing("看：")
    ui.press(Key(.paste("a\nb")), .alt("e"))
    ui.expectEffects([.edit("看：a\nb", of: .xiaoming)])
    #expect(ui.typed == "看：a\nb")
  }

  @Test func `a draft of no conversation is edited too`() {
    let ui = Scenario()
    ui.type("/query bob")
    ui.press(.alt("e"))
    ui.expectEffects([.edit("/query bob", of: nil)])
    ui.send(.edited("/query alice", of: nil))
    #expect(ui.typed == "/query alice")
  }
}
