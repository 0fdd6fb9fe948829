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

/// What stands in `result`.
public protocol ReplyValue: Equatable, Sendable {
  /// Reads it leniently, as a client.
  init(decoding json: JSONValue) throws(MalformedField)
  /// Writes it in the order of fields of the real service, as a server.
  var json: JSONValue { get }
}

/// An endpoint that answers with a retcode and a result.
public protocol RetcodeEndpoint: Endpoint where Reply == RetcodeReply<Value> {
  /// What stands in `result`.
  associatedtype Value: ReplyValue
}

extension RetcodeEndpoint {
  /// Reads the body of an answer.
  public static func decode(_ body: [UInt8]) throws(ProtocolError) -> Reply {
    guard let json = try? JSONValue(parsing: body) else { throw malformed("JSON") }
    return try decode(json)
  }

  /// Reads an answer that is JSON already.
  static func decode(_ json: JSONValue) throws(ProtocolError) -> Reply {
    guard let retcode = json["retcode"]?.lenientInt else { throw malformed("retcode") }
    guard Retcode(retcode) == .ok else { return .refused(Refusal(decoding: json, retcode)) }
    guard let result = json["result"] else { throw malformed("result") }
    do throws(MalformedField) {
      return .ok(try Value(decoding: result))
    } catch {
      throw malformed(error.name)
    }
  }

  /// Writes the body of an answer.
  public static func encode(_ reply: Reply) -> [UInt8] {
    let json: JSONValue =
      switch reply {
      case .ok(let value): ["retcode": 0, "result": value.json]
      case .refused(let refusal): refusal.json
      }
    return json.encoded(address.host == .contacts ? .utf8 : .ascii)
  }
}
