import Chat

/// Requests that are being carried out.
struct OpenRequests {
  private var count = 0
  private var numbers = 0

  var isEmpty: Bool { count == 0 }

  /// The lasting number of a conversation is among them.
  var askForNumber: Bool { numbers > 0 }

  mutating func begin(_ request: ServiceRequest) {
    count += 1
    if case .learnNumber = request { numbers += 1 }
  }

  mutating func end(_ request: ServiceRequest) {
    count -= 1
    if case .learnNumber = request { numbers -= 1 }
  }
}
