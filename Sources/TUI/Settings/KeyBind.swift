public import Terminal

/// A key that the person has given a meaning of their own.
public struct KeyBind: Equatable, Sendable {
  /// Which key.
  public let key: Key
  /// The name of a key command, or what one would type: `/lang en`.
  public let action: String
  let command: Command

  /// Reads a bind as it is typed and written.
  /// - Throws: what is wrong with it.
  public init(_ name: String, to action: String) throws(Problem) {
    switch Key.named(name) {
    case .success(let key): self.key = key
    case .failure(.unknown):
      throw Problem(phrase: Phrase("没有键 \(name)", "no key \(name)"), isAboutKey: true)
    case .failure(.sameAs(let key)):
      let other = key.name ?? ""
      throw Problem(
        phrase: Phrase("终端里 \(name) 就是 \(other)", "terminals send \(other) for \(name)"),
        isAboutKey: true
      )
    }
    guard let command = Command(named: action) else {
      throw Problem(
        phrase: Phrase("没有动作 \(action)；/bind 列出全部", "no action \(action); /bind lists all"),
        isAboutKey: false
      )
    }
    (self.action, self.command) = (action, command)
  }

  /// What is wrong with a bind.
  public struct Problem: Error, Equatable {
    /// In words.
    public let phrase: Phrase
    /// Not about what it is bound to.
    public let isAboutKey: Bool
  }
}
