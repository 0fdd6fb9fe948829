extension SecretMask {
  /// Longer texts carry lists, pages and files, and no secrets that are not named again.
  private static let longest = 16_384

  /// Learns the secrets of a request that is not recorded.
  mutating func learn(from request: WireRequest) {
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
    let isNews = request.address == Poll2.address && response.body.starts(with: Self.success)
    if !isNews { learn(from: response.body) }
  }

  private static let success = Array(#"{"retcode":0,"#.utf8)

  private mutating func learn(from body: [UInt8]) {
    guard body.count <= Self.longest, case .text(let text) = WireBody(body) else { return }
    learn(from: text)
  }
}
