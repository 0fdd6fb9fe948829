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
      self = .cannotConnect(host: target.host, port: target.port, reason: "TLS: \(reason)")
    case CC_CERTIFICATE: self = .certificate(reason: Self.withoutPrefix(reason))
    case CC_TIMED_OUT: self = .timedOut(connected: cc_transfer_was_sent(handle))
    case CC_TOO_LARGE: self = .tooLarge(limit: transfer.limit)
    case CC_MALFORMED_URL: self = .malformedURL(reason)
    case CC_NOT_HTTP: self = .interrupted(reason: "the answer is not HTTP: \(reason)")
    default: self = .interrupted(reason: reason)
    }
  }

  /// libcurl says `SSL certificate problem: ` before what OpenSSL found.
  private static func withoutPrefix(_ reason: String) -> String {
    for prefix in ["SSL certificate problem: ", "SSL: "] where reason.hasPrefix(prefix) {
      return String(reason.dropFirst(prefix.count))
    }
    return reason
  }
}
