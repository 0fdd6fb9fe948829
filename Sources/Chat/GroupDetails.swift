/// What a group says of itself; text from outside.
public struct GroupDetails: Equatable, Sendable {
  /// Which group.
  public var id: GroupID
  /// The lasting number, where it is known.
  public var number: UInt64?
  /// Its name for everybody.
  public var name: String
  /// What its owner announces.
  public var notice = ""
  /// A few words about it.
  public var introduction = ""
  /// Who owns it, where that is known.
  public var owner: Contact?
  /// When it was made, where that is known.
  public var createdAt: Timestamp?
  /// How many are in it, where the server says.
  public var memberCount: Int?
  /// How many it can hold, where the server says.
  public var maximumMembers: Int?

  /// Makes details that tell no more than the name.
  public init(id: GroupID, name: String) {
    self.id = id
    self.name = name
  }
}
