/// What a message to a group or a discussion carries when there is a picture in it.
public struct PictureSignature: ReplyValue {
  /// `gface_key`, in a message `key`.
  public var key: String
  /// `gface_sig`, in a message `sig`; a secret.
  public var signature: String

  /// Makes a signature.
  public init(key: String, signature: String) {
    self.key = key
    self.signature = signature
  }

  /// Reads `result`.
  public init(decoding json: JSONValue) throws(MalformedField) {
    guard json.int("reply") == 0 else { throw MalformedField("reply") }
    guard let key = json["gface_key"]?.lenientText, !key.isEmpty else {
      throw MalformedField("gface_key")
    }
    guard let signature = json["gface_sig"]?.lenientText, !signature.isEmpty else {
      throw MalformedField("gface_sig")
    }
    self.init(key: key, signature: signature)
  }

  /// `result`.
  public var json: JSONValue {
    ["reply": 0, "gface_key": .string(key), "gface_sig": .string(signature)]
  }

  init?(message fields: RequestFields) {
    guard let key = fields.text("key"), let signature = fields.text("sig") else { return nil }
    self.init(key: key, signature: signature)
  }

  /// In `r`, before the content.
  var members: [JSONObject.Member] {
    [.init(key: "key", value: .string(key)), .init(key: "sig", value: .string(signature))]
  }
}
