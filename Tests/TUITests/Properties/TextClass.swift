/// Kinds of text that terminals, wrapping and editing treat in different ways.
enum TextClass: String, CaseIterable {
  case latin, han, kana, hangul, jamo, astral, thai, devanagari, arabic, ambiguous
  case emoji, joined, emojiStyle, textStyle, skinTone, flag, keycap, subdivision
  case combining, lonelyMark, zeroWidth, bidi, c1, tag, privateUse
  case url, longWord, longHan, blanks

  /// A text of this kind; never a line end, a backslash or a bracket.
  func sample(_ random: inout Pseudorandom) -> String {
    let parts = parts
    return (0...random.next(below: 3)).map { _ in random.pick(parts) }.joined()
  }

  private var parts: [String] {
    switch self {
    case .latin, .han, .kana, .hangul, .jamo, .astral, .thai, .devanagari, .arabic, .ambiguous:
      letters
    case .emoji, .joined, .emojiStyle, .textStyle, .skinTone, .flag, .keycap, .subdivision: emoji
    case .combining, .lonelyMark, .zeroWidth, .bidi, .c1, .tag, .privateUse: tricks
    case .url: ["https://example.invalid/a/b?c=d&e=f", "see https://qq.example.lan:8420/群/x."]
    case .longWord: [String(repeating: "antidisestablishmentarianism", count: 3)]
    case .longHan: [String(repeating: "很长的一段文字，没有空格。", count: 2)]
    case .blanks: ["a  b", " x", "y ", "一\u{3000}二", "c\u{A0}d"]
    }
  }

  private var letters: [String] {
    switch self {
    case .latin: ["hello", "café", "naïve ", "Zoë,"]
    case .han: ["你好", "大家好，", "“引号”", "下午三点"]
    case .kana: ["ありがとう", "カタカナ", "ｶﾀｶﾅ"]
    case .hangul: ["안녕", "각", "하세요"]
    case .jamo: ["\u{1112}\u{1161}\u{11AB}", "\u{1100}\u{1161}"]
    case .astral: ["𠮷", "𠀋野"]
    case .thai: ["สวัสดี", "น้ำ"]
    case .devanagari: ["नमस्ते", "क्षि"]
    case .arabic: ["سلام", "שלום"]
    case .ambiguous: ["·…—×", "①★●○", "αβγ", "Привет"]
    default: []
    }
  }

  private var emoji: [String] {
    switch self {
    case .emoji: ["😀", "🎉🎉", "🫩"]
    case .joined: ["👨‍👩‍👧‍👦", "👩🏽‍❤️‍💋‍👩🏿", "🏳️‍🌈"]
    case .emojiStyle: ["❤️", "☺️☀️", "✈️"]
    case .textStyle: ["❤\u{FE0E}", "☺\u{FE0E}"]
    case .skinTone: ["👍🏽", "🤦🏿"]
    case .flag: ["🇨🇳", "🇩🇪🇨🇭", "🇺"]
    case .keycap: ["1️⃣", "#️⃣"]
    case .subdivision: ["🏴󠁧󠁢󠁥󠁮󠁧󠁿"]
    default: []
    }
  }

  private var tricks: [String] {
    switch self {
    case .combining: ["e\u{301}", "a\u{308}\u{304}", "葛\u{E0100}"]
    case .lonelyMark: ["\u{200B}\u{301}", " \u{308}"]
    case .zeroWidth: ["a\u{200B}b", "\u{FEFF}", "x\u{200D}y", "\u{2060}"]
    case .bidi: ["\u{202E}abc\u{202C}", "\u{2067}x\u{2069}", "\u{61C}"]
    case .c1: ["\u{9B}31m", "\u{85}", "\u{90}"]
    case .tag: ["\u{E0041}", "\u{E007F}"]
    case .privateUse: ["\u{E000}", "\u{F8FF}", "\u{10FFFD}"]
    default: []
    }
  }
}

extension Pseudorandom {
  /// Some texts of random kinds with blanks, or nothing, between them.
  mutating func text() -> String {
    (0...next(below: 5)).map { _ in
      pick(TextClass.allCases).sample(&self) + pick(["", " ", "，", "-"])
    }.joined()
  }
}
