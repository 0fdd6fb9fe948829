public import Chat

/// A discussion's members.
///
/// Shape: `{"info":{"did","discu_owner","discu_name","info_seq","mem_list":[{"mem_uin","ruin"}]},
/// "mem_status":[{"uin","status","client_type"}],"mem_info":[{"uin","nick"}]}`. `ruin` is the real
/// number. `{"error":3}` in place of all that: the discussion is gone.
public enum GetDiscuInfo: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .session, "/channel/get_discu_info")

  /// Which one.
  public typealias Request = DiscussionQuery

  /// One member.
  public struct Member: Equatable, Sendable {
    /// The alias of this login.
    public var uin: Uin
    /// The real number, where the service tells it.
    public var account: UInt64?
    /// Text from outside.
    public var nick: String
    /// `nil` when the member is not listed as online.
    public var presence: Presence?
    /// The kind of client, of those who are online.
    public var clientType: Int

    /// Makes a member.
    public init(
      uin: Uin,
      account: UInt64?,
      nick: String,
      presence: Presence?,
      clientType: Int = 41
    ) {
      self.uin = uin
      self.account = account
      self.nick = nick
      self.presence = presence
      self.clientType = clientType
    }
  }

  /// The discussion and its members, joined by uin.
  public struct Value: ReplyValue {
    /// Which.
    public var did: Did
    /// The owner's alias.
    public var owner: Uin
    /// Text from outside; may be empty.
    public var name: String
    /// The version of the list of members.
    public var infoSeq: Int
    /// In the service's order.
    public var members: [Member]
    /// Whether the answer was `{"error":3}` in place of all the rest.
    public var isGone = false

    /// The error of a discussion that is gone.
    public static let goneError = 3

    /// The answer about a discussion that is gone.
    public static func gone(_ did: Did) -> Value {
      var value = Value(did: did, owner: Uin(0), name: "", infoSeq: 0, members: [])
      value.isGone = true
      return value
    }

    /// Makes a discussion.
    public init(did: Did, owner: Uin, name: String, infoSeq: Int, members: [Member]) {
      self.did = did
      self.owner = owner
      self.name = name
      self.infoSeq = infoSeq
      self.members = members
    }
  }
}
