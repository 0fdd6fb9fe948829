import WebQQProtocol

/// One HTTP response, whole.
struct ServerResponse: Sendable {
  var status = 200
  var contentType: String
  /// Further fields; names may repeat.
  var headers: [(name: String, value: String)] = []
  var body: [UInt8]
  /// What is sent instead of `body`.
  var file: ResponseFile?
  /// How the body goes out.
  var delivery = ResponseDelivery.whole
  /// Whether the connection ends with it, since the rest of the request is too long to be read.
  var isLast = false
  /// Called when the connection broke before the body was written.
  var onCut: (@Sendable () async -> Void)?

  /// A JSON answer, in the type that the real service gave it.
  static func json(_ body: [UInt8]) -> ServerResponse {
    ServerResponse(contentType: "text/plain; charset=utf-8", body: body)
  }

  /// A JSON answer without a result.
  static func refusal(_ retcode: Retcode) -> ServerResponse {
    json(Refusal(retcode).json.encoded())
  }

  /// The answer to a body that is too long.
  static var tooLarge: ServerResponse {
    var refusal = refusal(.malformedRequest)
    refusal.status = 413
    refusal.isLast = true
    return refusal
  }

  /// A call of a function of the login page.
  static func callback(_ body: [UInt8]) -> ServerResponse {
    ServerResponse(contentType: "application/x-javascript; charset=utf-8", body: body)
  }

  /// A page.
  static func page(_ body: [UInt8]) -> ServerResponse {
    ServerResponse(contentType: "text/html; charset=utf-8", body: body)
  }

  /// Adds a `Set-Cookie` field.
  mutating func set(_ cookie: ResponseCookie) { headers.append(("Set-Cookie", cookie.line)) }
}
