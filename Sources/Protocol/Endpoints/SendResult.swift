/// The `result` of a send: `"ok"`, or for discussions an object with an `error`.
public struct SendResult: ReplyValue {
  /// 3: the discussion is gone.
  ///
  /// `nil` when the message was accepted.
  public var error: Int?

  /// Makes a result; accepted by default.
  public init(error: Int? = nil) { self.error = error }

  /// Reads `result`; an error of 0 is none.
  public init(decoding json: JSONValue) {
    let error = json.int("error")
    self.error = error == 0 ? nil : error
  }

  /// The two letters, or the object.
  public var json: JSONValue {
    if let error { ["error": .int(error)] } else { "ok" }
  }
}
