import Testing

@testable import Terminal

/// What a terminal says of the colour behind its text comes among the keys and is none of them.
@Suite struct BackgroundAnswerTests {
  private let start = Uptime.now
  private let light = "\u{1B}]11;rgb:fdfd/f6f6/e3e3\u{1B}\\"

  /// Feeds each string as one drain and says what was typed and what was told.
  private func feed(_ drains: [String], isAsked: Bool = true) -> (keys: [Key], isLight: Bool?) {
    var decoder = KeyDecoder(encoding: .utf8)
    if isAsked { decoder.expectAnswer(at: start) }
    var keys: [Key] = []
    for (number, drain) in drains.enumerated() {
      for byte in drain.utf8 { decoder.feed(.byte(byte)) }
      decoder.finishDrain(at: start + .milliseconds(number))
      while let key = decoder.next() { keys.append(key) }
    }
    decoder.finishDrain(at: start + .seconds(9))
    while let key = decoder.next() { keys.append(key) }
    return (keys, decoder.isBackgroundLight)
  }

  @Test(
    arguments: [
      ("11;rgb:ffff/ffff/ffff", true), ("11;rgb:0000/0000/0000", false), ("11;rgb:1e/1e/2e", false),
      ("11;rgb:f/f/f", true), ("11;rgba:ffff/ffff/ffff/0000", true),
      ("11;rgb:0000/0000/ffff", false),
      ("11;rgb:0000/ffff/0000", true), ("11;rgb:ffff/ffff", nil), ("11;rgb:fffff/0/0", nil),
      ("11;rgb:x/0/0", nil), ("11;rgb:-1/0/0", nil), ("10;rgb:ffff/ffff/ffff", nil), ("11;?", nil),
      ("", nil),
    ] as [(String, Bool?)]
  )
  func `an answer tells whether it is light`(text: String, isLight: Bool?) {
    #expect(BackgroundAnswer.isLight(Array(text.utf8)) == isLight)
  }

  @Test func `an answer is not typed, whichever way it ends`() {
    for end in ["\u{7}", "\u{1B}\\"] {
      let fed = feed(["a\u{1B}]11;rgb:0000/0000/0000\(end)b"])
      #expect(fed.keys == [.character("a"), .character("b")])
      #expect(fed.isLight == false)
    }
  }

  @Test func `an answer in two pieces is not typed, wherever it is cut`() {
    let characters = Array(light)
    // An ESC alone at the end of what waits is the key; nothing of the rest is a character then.
    for cut in 2..<characters.count {
      let fed = feed([String(characters[..<cut]), String(characters[cut...]) + "x"])
      #expect(fed.keys == [.character("x")])
      #expect(fed.isLight == true)
    }
  }

  @Test func `an answer byte by byte is not typed`() {
    let bytes = light.map { String($0) }
    let fed = feed(["\u{1B}]"] + bytes.dropFirst(2))
    #expect(fed.keys.isEmpty)
    #expect(fed.isLight == true)
  }

  @Test func `an answer to another question tells nothing and is not typed`() {
    let fed = feed(["\u{1B}]4;1;rgb:ffff/ffff/ffff\u{7}"], isAsked: false)
    #expect(fed.keys.isEmpty)
    #expect(fed.isLight == nil)
  }

  @Test func `an answer that never ends gives way after a while`() {
    let fed = feed(["\u{1B}]11;rgb:ff", ""])
    #expect(fed.keys.isEmpty)
    #expect(feed(["\u{1B}]11;rgb:" + String(repeating: "f", count: 60)]).isLight == nil)
  }

  @Test func `Alt and a bracket stay a key, also while an answer may come`() {
    #expect(feed(["\u{1B}]"], isAsked: false).keys == [.alt("]")])
    #expect(feed(["\u{1B}]"]).keys == [.alt("]")])
    #expect(feed(["\u{1B}]x"]).keys == [.alt("]"), .character("x")])
  }

  @Test(
    arguments: [
      ("15;0", false), ("0;15", true), ("0;default;7", true), ("7;8", false), ("", nil),
      ("0;x", nil),
      ("0;99", nil),
    ] as [(String, Bool?)]
  )
  func `a variable may tell, too`(text: String, isLight: Bool?) {
    #expect(BackgroundAnswer.isLight(variable: text) == isLight)
  }
}
