/// An endpoint that answers with a retcode and a result.
public protocol RetcodeEndpoint: Endpoint where Reply == RetcodeReply<Value> {
  /// What stands in `result`.
  associatedtype Value: ReplyValue
}

extension RetcodeEndpoint {
  /// Reads the body of an answer.
  public static func decode(_ body: [UInt8]) throws(ProtocolError) -> Reply {
    try decode(try json(body))
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
