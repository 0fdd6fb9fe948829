import WebQQProtocol

extension FaultInjector {
  /// Keeps a batch for the session's next poll.
  func keepRepeat(_ request: ServerRequest, _ response: ServerResponse) {
    // What is no batch cannot come twice.
    guard let token = Self.token(request), case .events? = try? Poll2.decode(response.body) else {
      return
    }
    repeats[token] = response.body
  }

  /// The batch that this poll gets once more.
  func takeRepeat(_ request: ServerRequest) -> [UInt8]? {
    guard !repeats.isEmpty, FaultSpot.poll.covers(request.path) else { return nil }
    return Self.token(request).flatMap { repeats.removeValue(forKey: $0) }
  }

  private static func token(_ request: ServerRequest) -> String? {
    // A form that cannot be read has no session whose batch could be kept.
    try? RequestFields(request.form).text("psessionid")
  }
}
