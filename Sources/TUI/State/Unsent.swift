import Chat

/// Which messages of mine the server has not accepted.
struct Unsent: Sendable {
  private var messages: [ConversationID: [MessageID]] = [:]
  private var exposed: Set<MessageID> = []
  /// Those that stand in what was kept last.
  private(set) var kept: Set<MessageID> = []

  /// How many there are.
  var count: Int { messages.values.reduce(0) { $0 + $1.count } }

  /// In the order in which they were written.
  subscript(id: ConversationID) -> [MessageID] { messages[id] ?? [] }

  /// One more is to be sent; `isExposed` when it can be on its way from now on.
  mutating func add(_ message: MessageID, to id: ConversationID, isExposed: Bool) {
    messages[id, default: []].append(message)
    if isExposed { exposed.insert(message) }
  }

  /// The server has it.
  mutating func remove(_ message: MessageID, from id: ConversationID) {
    messages[id]?.removeAll { $0 == message }
    if messages[id]?.isEmpty == true { messages[id] = nil }
    exposed.remove(message)
    kept.remove(message)
  }

  /// Nobody wants to send them any more, but for those that are waiting.
  /// - Returns: how many.
  mutating func giveUp(except waiting: Set<MessageID>) -> Int {
    let before = count
    for (id, numbers) in messages {
      for number in numbers where !waiting.contains(number) { remove(number, from: id) }
    }
    return before - count
  }

  /// These can be on their way from now on.
  mutating func expose(_ messages: Set<MessageID>) { exposed.formUnion(messages) }

  /// It has certainly not arrived.
  mutating func unexpose(_ message: MessageID) { exposed.remove(message) }

  /// Whether it may have arrived.
  func isExposed(_ message: MessageID) -> Bool { exposed.contains(message) }

  /// It came from what was kept.
  mutating func noteKept(_ message: MessageID) { kept.insert(message) }

  /// All of them are kept now.
  mutating func noteAllKept() { kept = Set(messages.values.joined()) }
}
