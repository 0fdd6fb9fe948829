import CCurl
import WebQQProtocol

extension TransportError {
  /// Why a transfer failed; `nil` when it did not.
  init?(_ handle: OpaquePointer, _ transfer: CurlLoop.Transfer) {
    let target = transfer.target
    let reason = String(cString: cc_transfer_reason(handle))
    switch Int(cc_transfer_outcome(handle)) {
    case CC_OK: return nil
    case CC_HOST_NOT_FOUND: self = .hostNotFound(host: target.host)
    case CC_PROXY_NOT_FOUND, CC_CANNOT_CONNECT:
      self = .cannotConnect(host: target.host, port: target.port, reason: reason)
    case CC_TLS:
      self = .cannotConnect(
        host: target.host,
        port: target.port,
        reason: "TLS: \(Self.short(reason))"
      )
    case CC_CERTIFICATE: self = .certificate(reason: Self.short(reason))
    case CC_TIMED_OUT: self = .timedOut(connected: cc_transfer_was_sent(handle))
    case CC_TOO_LARGE: self = .tooLarge(limit: transfer.limit, head: transfer.bodyHead)
    case CC_MALFORMED_URL: self = .malformedURL(reason)
    case CC_FILE: self = .file(reason: reason)
    case CC_NOT_HTTP: self = .interrupted(reason: "the answer is not HTTP: \(reason)")
    default: self = .interrupted(reason: reason)
    }
  }

  /// What OpenSSL found, without libcurl's words before it and the address after it.
  private static func short(_ reason: String) -> String {
    var rest = reason[...]
    for prefix in ["SSL certificate problem: ", "SSL: ", "OpenSSL SSL_connect: "]
    where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    let address = rest.firstRange(of: " in connection to ")
    return String(rest[..<(address?.lowerBound ?? rest.endIndex)])
  }
}
