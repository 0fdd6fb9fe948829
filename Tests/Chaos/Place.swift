import Chat

/// Where a message goes.
enum Place: String, CaseIterable, Sendable {
  case buddy, group, discussion

  func fits(_ conversation: ConversationID) -> Bool {
    switch (self, conversation) {
    case (.buddy, .contact), (.group, .group), (.discussion, .discussion): true
    case (.buddy, _), (.group, _), (.discussion, _): false
    }
  }
}
