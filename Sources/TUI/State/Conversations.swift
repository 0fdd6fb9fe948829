import Chat

/// All conversations.
///
/// The open one lies apart: every key and every frame looks at it many times.
struct Conversations: Sendable {
  /// Which one is open.
  private(set) var openID: ConversationID?
  /// The open one; `nil` also before anything was changed in it.
  private(set) var open: Conversation?
  private var others: [ConversationID: Conversation] = [:]

  /// A conversation; `nil` before anything was changed in it.
  subscript(_ id: ConversationID) -> Conversation? { id == openID ? open : others[id] }

  /// Whether anything was changed in a conversation.
  func contains(_ id: ConversationID) -> Bool {
    // Asking for a conversation copies it.
    guard id == openID else { return others.index(forKey: id) != nil }
    return if case .some = open { true } else { false }
  }

  /// Every one that there is, in no order.
  var all: [Conversation] { Array(others.values) + (open.map { [$0] } ?? []) }

  /// Opens another, or none.
  mutating func turn(to id: ConversationID?) {
    if let open { others[open.id] = open }
    openID = id
    open = id.flatMap { others.removeValue(forKey: $0) }
  }

  /// Changes a conversation, which comes into being by it.
  mutating func change<Result>(
    _ id: ConversationID,
    _ body: (inout Conversation) -> Result
  ) -> Result {
    guard id == openID else { return body(&others[id, default: Conversation(id: id)]) }
    var conversation = open.take() ?? Conversation(id: id)
    defer { open = conversation }
    return body(&conversation)
  }
}
