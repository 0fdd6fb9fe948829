/// What the calls that make friends answer.
///
/// Shape: `{"result1":0,"account","tuin","stat"}`.
public struct FriendshipResult: ReplyValue {
  /// The real number of the other person.
  public var account: UInt64
  /// The alias of the other person.
  public var uin: Uin
  /// The presence of the other person, as a number.
  public var statusCode: Int

  /// Makes a result.
  public init(account: UInt64, uin: Uin, statusCode: Int) {
    self.account = account
    self.uin = uin
    self.statusCode = statusCode
  }

  /// Reads `result`; under code 0 it is done, whatever is missing.
  public init(decoding json: JSONValue) {
    self.init(
      account: json["account"]?.lenientUnsigned ?? 0,
      uin: Uin(json["tuin"]) ?? Uin(0),
      statusCode: json.int("stat")
    )
  }

  /// In the order of the real service.
  public var json: JSONValue {
    [
      "result1": 0, "account": .number(account), "tuin": uin.json, "stat": .int(statusCode),
    ]
  }
}
