extension TransportError {
  /// As a recording names it; of an answer that was too large only the limit is kept.
  var json: JSONValue {
    switch self {
    case .hostNotFound(let host): ["kind": "host_not_found", "host": .string(host)]
    case .cannotConnect(let host, let port, let reason):
      [
        "kind": "cannot_connect", "host": .string(host), "port": .int(port),
        "reason": .string(reason),
      ]
    case .certificate(let reason): ["kind": "certificate", "reason": .string(reason)]
    case .timedOut(let connected): ["kind": "timed_out", "connected": .bool(connected)]
    case .interrupted(let reason): ["kind": "interrupted", "reason": .string(reason)]
    case .tooLarge(let limit, _): ["kind": "too_large", "limit": .int(limit)]
    case .malformedURL(let reason): ["kind": "malformed_url", "reason": .string(reason)]
    case .file(let reason): ["kind": "file", "reason": .string(reason)]
    case .cancelled: ["kind": "cancelled"]
    }
  }

  /// Reads what `json` wrote; `nil` for anything else.
  init?(json: JSONValue) {
    let reason = json["reason"]?.lenientText ?? ""
    let host = json["host"]?.lenientText ?? ""
    switch json["kind"]?.lenientText {
    case "host_not_found": self = .hostNotFound(host: host)
    case "cannot_connect":
      self = .cannotConnect(host: host, port: json["port"]?.lenientInt ?? 0, reason: reason)
    case "certificate": self = .certificate(reason: reason)
    case "timed_out": self = .timedOut(connected: json["connected"] == .bool(true))
    case "interrupted": self = .interrupted(reason: reason)
    case "too_large": self = .tooLarge(limit: json["limit"]?.lenientInt ?? 0)
    case "malformed_url": self = .malformedURL(reason)
    case "file": self = .file(reason: reason)
    case "cancelled": self = .cancelled
    default: return nil
    }
  }
}
