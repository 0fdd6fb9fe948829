/// A word of the composer that Tab completes, and what it may become.
struct Completion: Equatable, Sendable {
  /// What each press of Tab puts in place of the word, in turn.
  var candidates: [String]
  /// The candidate that is in the text now.
  var index: Int
  /// Characters in front of the word.
  var start: Int
}
