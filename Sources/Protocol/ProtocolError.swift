/// Why a call to the server gave no result.
public enum ProtocolError: Error, Hashable, Sendable {
  /// No response came.
  case transport(TransportError)
  /// A response came with an HTTP status that is no answer.
  case status(Int)
  /// The answer is not what the endpoint gives; `field` names the first thing missing or wrong.
  case malformed(endpoint: String, field: String)
  /// The server refused with a code.
  case rejected(Retcode)
}

extension ProtocolError {
  /// A few words for a notice or a log; holds nothing that the server wrote.
  public var shortReason: String {
    switch self {
    case .transport(let error): error.shortReason
    case .status(let status): "HTTP \(status)"
    case .malformed(let endpoint, let field): "\(endpoint): \(field)"
    case .rejected(let code): "retcode \(code)"
    }
  }
}

extension TransportError {
  /// A few words for a notice or a log.
  public var shortReason: String {
    switch self {
    case .hostNotFound(let host): "\(host) not found"
    case .cannotConnect(let host, let port, let reason): "\(host):\(port): \(reason)"
    case .certificate(let reason): reason
    case .timedOut: "timed out"
    case .interrupted(let reason): reason
    case .tooLarge(let limit, _): "more than \(limit) bytes"
    case .malformedURL: "malformed URL"
    case .file(let reason): reason
    case .cancelled: "cancelled"
    }
  }
}
