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
