/// The answer of most endpoints: `{"retcode":0,"result":…}` or a refusal.
public enum RetcodeReply<Value: ReplyValue>: Equatable, Sendable {
  /// Code 0 and what was asked for.
  case ok(Value)
  /// Any other code.
  case refused(Refusal)

  /// The value; throws the code of a refusal.
  public func value() throws(ProtocolError) -> Value {
    switch self {
    case .ok(let value): return value
    case .refused(let refusal): throw .rejected(refusal.retcode)
    }
  }
}
