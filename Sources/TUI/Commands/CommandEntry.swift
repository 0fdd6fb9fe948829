/// A command that is typed, `/name argument …`: a row of the command table.
struct CommandEntry: Sendable {
  /// What came of a command.
  enum Outcome: Sendable {
    case done([Effect] = [])
    /// Nothing was done; the typed text stays.
    case refused(Phrase)
  }

  /// Without the slash.
  var name: String
  /// The same in Chinese.
  var alias: String
  /// How many words it takes; the last one takes the rest of the text.
  var arity: ClosedRange<Int>
  /// `/msg NAME TEXT`.
  var usage: String
  var summary: Phrase
  var body: @Sendable (inout State, [String]) -> Outcome

  init(
    _ name: String,
    _ alias: String,
    _ arity: ClosedRange<Int>,
    _ usage: String,
    _ summary: Phrase,
    _ body: @escaping @Sendable (inout State, [String]) -> Outcome
  ) {
    self.name = name
    self.alias = alias
    self.arity = arity
    self.usage = usage
    self.summary = summary
    self.body = body
  }
}
