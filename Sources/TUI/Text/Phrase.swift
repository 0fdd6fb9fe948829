/// A text of the program itself, in both languages.
public struct Phrase: Hashable, Sendable {
  /// Chinese.
  public let chinese: String
  /// English; ASCII only, so that every terminal can show it.
  public let english: String

  /// Makes a phrase.
  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// In one language.
  public func text(_ language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  /// One behind the other.
  public static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(left.chinese + right.chinese, left.english + right.english)
  }

  /// Both languages, the person's first, as labels and failure texts show them where there is room.
  public func both(_ language: Language) -> String {
    // A name is the same in both.
    if chinese == english { return chinese }
    return switch language {
    case .chinese: "\(chinese) \(english)"
    case .english: "\(english) \(chinese)"
    }
  }
}
