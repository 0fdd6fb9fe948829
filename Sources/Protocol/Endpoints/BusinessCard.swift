/// The card that somebody shows in one group.
public struct BusinessCard: Equatable, Sendable {
  /// The name used in this group only.
  public var name: String
  /// Text from outside, as are the following.
  public var phone: String
  /// Mail.
  public var email: String
  /// Words about oneself.
  public var remark: String
  /// As the wire writes it: a number, or a text such as `male`.
  public var gender: String

  /// Makes a card; an empty one by default.
  public init(
    name: String = "",
    phone: String = "",
    email: String = "",
    remark: String = "",
    gender: String = ""
  ) {
    self.name = name
    self.phone = phone
    self.email = email
    self.remark = remark
    self.gender = gender
  }
}
