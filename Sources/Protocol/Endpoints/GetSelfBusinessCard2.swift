/// My card in a group.
///
/// Shape: `{"remark","phone","email","name","gcode","uin","gender"}`; 100003: none.
public enum GetSelfBusinessCard2: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .contacts, "/api/get_self_business_card2")

  /// What is asked.
  public typealias Request = GroupQuery

  /// The card.
  public struct Value: ReplyValue {
    /// What it says.
    public var card: BusinessCard
    /// The code asked for.
    public var code: GroupCode
    /// Mine.
    public var uin: Uin

    /// Makes a value.
    public init(card: BusinessCard, code: GroupCode, uin: Uin) {
      self.card = card
      self.code = code
      self.uin = uin
    }

    /// Reads `result`.
    public init(decoding json: JSONValue) throws(MalformedField) {
      guard json.object != nil else { throw MalformedField("result") }
      self.init(
        card: BusinessCard(
          name: json.text("name"),
          phone: json.text("phone"),
          email: json.text("email"),
          remark: json.text("remark"),
          gender: json.text("gender")
        ),
        code: GroupCode(json["gcode"]) ?? GroupCode(0),
        uin: Uin(json["uin"]) ?? Uin(0)
      )
    }

    /// With every field.
    public var json: JSONValue {
      [
        "remark": .string(card.remark), "phone": .string(card.phone),
        "email": .string(card.email), "name": .string(card.name), "gcode": code.json,
        "uin": uin.json, "gender": .string(card.gender),
      ]
    }
  }
}
