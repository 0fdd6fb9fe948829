import Chat

extension Delivery {
  /// One cell beside a message of mine; nothing beside those of others.
  var mark: String? {
    switch self {
    case .received: nil
    case .sending: "~"
    case .accepted: "✓"
    case .unconfirmed: "?"
    case .failed: "!"
    }
  }
}
