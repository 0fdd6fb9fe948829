/// A response as a recording keeps it, without its secrets.
public struct WireReply: Equatable, Sendable {
  /// HTTP status.
  public let status: Int
  /// As the server sent it, in bytes.
  let received: Int
  /// Of a JSON answer.
  let retcode: Int?
  /// `Set-Cookie` lines, their values replaced.
  let cookies: [String]
  let location: String?
  let body: WireBody

  /// Learns the secrets of a response and leaves them out.
  init(_ response: WireResponse, _ mask: inout SecretMask) {
    status = response.status
    received = response.body.count
    let kept = WireBody(response.body)
    // What the body names may stand in a cookie, and the other way round.
    if case .text(let text) = kept { mask.learn(from: text) }
    let lines = response.headers.filter { $0.name.lowercased() == "set-cookie" }.map(\.value)
    for line in lines { _ = mask.mask(cookie: line) }
    cookies = lines.map { mask.mask(cookie: $0) }
    location = response.header("Location").map { mask.mask($0) }
    body = if case .text(let text) = kept { .text(mask.mask(text)) } else { kept }
    retcode = Self.retcode(response.body)
  }

  /// Most answers are short; a long one begins with its code or has none.
  private static func retcode(_ body: [UInt8]) -> Int? {
    guard let name = body.prefix(4_096).firstRange(of: Array("\"retcode\":".utf8)) else {
      return nil
    }
    let digits = body[name.upperBound...].drop { " \"".utf8.contains($0) }
      .prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// The response for a client.
  var response: WireResponse {
    var headers = cookies.map { (name: "Set-Cookie", value: $0) }
    if let location { headers.append((name: "Location", value: location)) }
    return WireResponse(status: status, headers: headers, body: body.bytes)
  }
}

extension WireReply {
  init?(json: JSONValue) {
    guard let status = json["status"]?.lenientInt, let body = WireBody(json: json["reply"]) else {
      return nil
    }
    self.status = status
    self.body = body
    received = json["received"]?.lenientInt ?? body.size
    retcode = json["retcode"]?.lenientInt
    cookies = json["set_cookie"]?.elements?.compactMap(\.lenientText) ?? []
    location = json["location"]?.lenientText
  }

  var members: [JSONObject.Member] {
    var members: [JSONObject.Member] = [
      .init(key: "status", value: .int(status)), .init(key: "received", value: .int(received)),
    ]
    if let retcode { members.append(.init(key: "retcode", value: .int(retcode))) }
    if !cookies.isEmpty {
      members.append(.init(key: "set_cookie", value: .array(cookies.map(JSONValue.string))))
    }
    if let location { members.append(.init(key: "location", value: .string(location))) }
    members.append(.init(key: "reply", value: body.json))
    return members
  }
}
