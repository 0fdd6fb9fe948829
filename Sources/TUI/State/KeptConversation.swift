/// What outlives the program of a conversation.
public struct KeptConversation: Equatable, Sendable {
  /// Whose conversations are kept together.
  public struct Owner: Hashable, Sendable {
    /// The address that was signed in to.
    public var server: String
    /// The lasting QQ number.
    public var account: UInt64

    /// Names an owner.
    public init(server: String, account: UInt64) {
      self.server = server
      self.account = account
    }
  }

  /// Which conversation it is, by the number that is the same in every run.
  public enum Place: Hashable, Sendable {
    case contact(UInt64)
    case group(UInt64)
    case discussion(UInt64)
  }

  /// Which conversation it is.
  public var place: Place
  /// What was being typed, with the paste that was not decided about.
  public var draft: String
  /// It stands at the head of the list.
  public var isPinned: Bool
  /// Which of its messages alert.
  public var rule: AlertRule
  /// It is with a person whose messages are not shown anywhere.
  public var isIgnored: Bool
  /// What I wrote there and the server has not accepted, oldest first.
  public var unsent: [KeptMessage]

  /// Makes one.
  public init(
    _ place: Place,
    draft: String = "",
    isPinned: Bool = false,
    rule: AlertRule = AlertRule(),
    isIgnored: Bool = false,
    unsent: [KeptMessage] = []
  ) {
    self.place = place
    self.draft = draft
    self.isPinned = isPinned
    self.rule = rule
    self.isIgnored = isIgnored
    self.unsent = unsent
  }
}
