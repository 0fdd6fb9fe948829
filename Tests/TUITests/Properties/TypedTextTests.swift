import Terminal
import Testing

@testable import TUI

/// What is typed is what is sent, however it looks and wherever the cursor was in between.
struct TypedTextTests {
  private static let sizes = [
    Size(rows: 24, columns: 80), Size(rows: 15, columns: 40), Size(rows: 5, columns: 20),
  ]
  private static let environments = [Environment.chinese, .wide, .ascii, .latin, .gbk]

  private func composing(_ random: inout Pseudorandom) -> Scenario {
    let ui = Scenario(size: random.pick(Self.sizes), environment: random.pick(Self.environments))
    ui.open(.xiaoming)
    return ui
  }

  /// Moves the cursor about, and back to where it was.
  private func wander(_ ui: Scenario, _ random: inout Pseudorandom) {
    let place = ui.state.draft.cursor
    let motions: [Key] = [
      Key(.left), Key(.right), Key(.home), Key(.end), .control("a"), .control("e"), .control("b"),
      .control("f"), .alt("b"), .alt("f"), .control("l"),
    ]
    for _ in 0..<6 {
      ui.press(random.pick(motions))
      ui.ignoreEffects()
      _ = ui.frame
    }
    while ui.state.draft.cursor > place { ui.press(Key(.left)) }
    while ui.state.draft.cursor < place { ui.press(Key(.right)) }
  }

  @Test(arguments: TextClass.allCases)
  func `typed text is sent as it was typed`(kind: TextClass) {
    var random = Pseudorandom(seed: 1)
    for round in 0..<8 {
      let ui = composing(&random)
      let (first, second) = (kind.sample(&random), kind.sample(&random))
      ui.type("x" + first)
      wander(ui, &random)
      ui.type("-" + second + "z")
      wander(ui, &random)
      ui.press(Key(.enter))
      #expect(ui.sentTexts() == ["x" + first + "-" + second + "z"], "round \(round)")
    }
  }

  @Test(arguments: TextClass.allCases)
  func `text that is put between other text goes there and changes nothing else`(kind: TextClass) {
    var random = Pseudorandom(seed: 2)
    for round in 0..<8 {
      let ui = composing(&random)
      let (outer, inner) = (kind.sample(&random), kind.sample(&random))
      // What joins the x cannot be parted from it.
      guard ("x" + outer).first == "x" else { continue }
      ui.type("x" + outer + "z" + outer)
      while ui.state.draft.cursor > 1 { ui.press(Key(.left)) }
      if round % 2 == 0 {
        ui.type("(" + inner + ")")
      } else {
        ui.press(Key(.paste("(" + inner + ")")))
      }
      ui.press(Key(.enter))
      #expect(ui.sentTexts() == ["x(" + inner + ")" + outer + "z" + outer], "round \(round)")
    }
  }

  @Test(arguments: TextClass.allCases)
  func `a paste is sent as it was pasted, in lines or in one`(kind: TextClass) {
    var random = Pseudorandom(seed: 3)
    for round in 0..<8 {
      let ui = composing(&random)
      let lines = (0...random.next(below: 3)).map { _ in "x" + kind.sample(&random) + "z" }
      let text = lines.joined(separator: "\n")
      ui.press(Key(.paste(text)))
      _ = ui.frame
      ui.press(Key(.enter))
      #expect(ui.sentTexts() == [text], "round \(round)")
    }
  }

  @Test func `pasted controls are sent as they are, and a deleted character is gone whole`() {
    let ui = Scenario()
    ui.open(.xiaoming)
    ui.press(Key(.paste("a\u{1B}[2J\u{7}\u{0}\tb")), Key(.enter))
    #expect(ui.sentTexts() == ["a\u{1B}[2J\u{7}\u{0}\tb"])
    for kind in TextClass.allCases {
      var random = Pseudorandom(seed: 4)
      let character = kind.sample(&random).first.map { String($0) } ?? ""
      ui.type("x" + character)
      let isMerged = ui.typed.count == 1
      ui.press(Key(.backspace))
      #expect(ui.typed == (isMerged ? "" : "x"), "\(kind)")
      ui.press(.control("u"))
    }
    ui.ignoreEffects()
  }

  @Test func `a text for several messages loses blanks at the cuts and nothing else`() {
    for seed in 1...20 {
      var random = Pseudorandom(seed: UInt64(seed))
      let text = "x" + (0..<30).map { _ in random.text() }.joined(separator: " ") + "z"
      let parts = MessageParts.split(text)
      #expect(Self.solid(parts.joined()) == Self.solid(text), "seed \(seed)")
      #expect(parts.allSatisfy { $0.utf8.count <= MessageParts.limit }, "seed \(seed)")
    }
  }

  private static func solid(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0 != " " && $0 != "\n" }
  }
}
