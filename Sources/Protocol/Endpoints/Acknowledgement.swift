/// A result that says only that it was done: `"ok"`.
public struct Acknowledgement: ReplyValue {
  /// Makes an acknowledgement.
  public init() {}

  /// Anything under code 0 means done.
  public init(decoding json: JSONValue) {}

  /// The two letters.
  public var json: JSONValue { "ok" }
}
