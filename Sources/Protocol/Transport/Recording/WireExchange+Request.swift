extension WireExchange {
  /// Takes an exchange down, learns its secrets and leaves them out.
  init(
    _ request: WireRequest,
    _ result: Result<WireResponse, TransportError>,
    begun: Int64,
    ended: Int64,
    _ mask: inout SecretMask
  ) {
    self.begun = begun
    taken = max(0, ended - begun)
    question = WireQuestion(request, &mask)
    sent = request.body.count
    outcome =
      switch result {
      case .success(let response): .reply(WireReply(response, &mask))
      case .failure(let error): .failure(Self.masked(error, &mask))
      }
  }

  /// Reasons may quote what was sent.
  private static func masked(_ error: TransportError, _ mask: inout SecretMask) -> TransportError {
    let text = mask.mask(error.json.text())
    // Placeholders leave JSON what it is; were it not so, the reason would be lost and no secret told.
    guard let json = try? JSONValue(parsing: text), let masked = TransportError(json: json) else {
      return .interrupted(reason: "")
    }
    return masked
  }
}
