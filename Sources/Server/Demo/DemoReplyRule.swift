/// What may be answered to a line that holds one of some words.
struct DemoReplyRule: Sendable {
  /// Han is found anywhere, Latin as whole words; all in lower case.
  let words: [String]
  /// `{time}`, `{part}`, `{word}` and `{name}` are filled in.
  let chinese: [String]
  let english: [String]
}
