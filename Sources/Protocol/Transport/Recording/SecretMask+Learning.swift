extension SecretMask {
  /// Longer texts carry lists, pages and files, and no secrets that are not named again.
  private static let longest = 16_384

  /// Learns the secrets of a request that is not recorded.
  ///
  /// A poll names those of the sign-in again, thousands of times a day.
  mutating func learn(from request: WireRequest) {
    guard request.address != Poll2.address else { return }
    learn(from: request.url)
    learn(from: request.body)
  }

  /// Learns the secrets of a response that is not recorded; what polls bring is messages, and there is
  /// too much of it.
  mutating func learn(from response: WireResponse, to request: WireRequest) {
    for (name, value) in response.headers {
      switch name.lowercased() {
      case "set-cookie": _ = mask(cookie: value)
      case "location": learn(from: value)
      default: break
      }
    }
    let isNews = request.address == Poll2.address && response.body.count > Self.longestToken
    if !isNews { learn(from: response.body) }
  }

  /// What a poll says of the session, as a new token, is shorter than any message.
  private static let longestToken = 160

  private mutating func learn(from body: [UInt8]) {
    guard body.count <= Self.longest, case .text(let text) = WireBody(body) else { return }
    learn(from: text)
  }
}
