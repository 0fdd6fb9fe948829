/// The people that a call adds to a discussion: `mem_list`, `mem_list_u` and `mem_list_g`.
public struct DiscussionPeople: Equatable, Sendable {
  /// Somebody known from a group only.
  public struct GroupMember: Equatable, Sendable {
    /// Who.
    public var uin: Uin
    /// Where.
    public var gid: Gid

    /// Names somebody.
    public init(uin: Uin, gid: Gid) {
      self.uin = uin
      self.gid = gid
    }
  }

  /// Buddies.
  public var buddies: [Uin]
  /// Others; the wire has two lists of the same length.
  public var groupMembers: [GroupMember]

  /// Makes a list.
  public init(buddies: [Uin], groupMembers: [GroupMember] = []) {
    self.buddies = buddies
    self.groupMembers = groupMembers
  }

  init(decoding fields: RequestFields) {
    let people = Self.numbers(fields["mem_list_u"], Uin.self)
    let groups = Self.numbers(fields["mem_list_g"], Gid.self)
    self.init(
      buddies: Self.numbers(fields["mem_list"], Uin.self),
      groupMembers: zip(people, groups).map(GroupMember.init)
    )
  }

  var members: [JSONObject.Member] {
    [
      .init(key: "mem_list", value: Self.list(buddies)),
      .init(key: "mem_list_u", value: Self.list(groupMembers.map(\.uin))),
      .init(key: "mem_list_g", value: Self.list(groupMembers.map(\.gid))),
    ]
  }

  /// Quoted, as clients of the time wrote them.
  static func list(_ numbers: [some WireNumber]) -> JSONValue {
    .array(numbers.map { .string(String($0.rawValue)) })
  }

  static func numbers<Number: WireNumber>(_ json: JSONValue?, _: Number.Type) -> [Number] {
    json?.elements?.compactMap { Number($0) } ?? []
  }
}
