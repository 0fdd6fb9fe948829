import TUI

/// One thing that the doctor looked at.
struct Finding: Equatable {
  let topic: Phrase
  /// What was found.
  let fact: Phrase
  /// What to do; `nil` when all is well.
  var advice: Phrase?

  /// As it is printed: `ok` or `!!`, the topic, what was found, and below that what to do.
  func text(_ language: Language) -> String {
    let mark = advice == nil ? "ok" : "!!"
    let line = "\(mark)  \(topic.text(language)): \(fact.text(language))"
    return advice.map { "\(line)\n      -> \($0.text(language))" } ?? line
  }
}
