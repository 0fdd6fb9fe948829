import Chat

/// A line for the person, shown for some seconds.
struct Notice: Equatable, Sendable {
  /// How it is marked.
  enum Kind: Hashable, Sendable { case info, problem }

  var kind: Kind
  var phrase: Phrase
  var until: Timestamp
}
