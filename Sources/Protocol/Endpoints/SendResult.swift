/// The `result` of a send and of a change to a discussion: `"ok"`, or an object with an `error`.
public struct SendResult: ReplyValue {
  /// 3: the discussion is gone; of a change also 1, and 2 for a forbidden word.
  ///
  /// `nil` when it was done.
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
