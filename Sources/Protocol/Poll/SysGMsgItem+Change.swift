extension SysGMsgItem {
  /// A person, by the alias and, where the service tells it, the real number.
  public struct Person: Equatable, Sendable {
    /// The alias of this login.
    public var uin: Uin
    /// The field whose name begins with `t_`; `nil` where it holds an empty text.
    public var number: UInt64?

    /// Names a person.
    public init(_ uin: Uin, number: UInt64? = nil) {
      self.uin = uin
      self.number = number
    }
  }

  /// Who decided.
  public struct Decider: Equatable, Sendable {
    /// The alias of this login.
    public var uin: Uin
    /// `admin_nick`: the role in Chinese words, such as 创建者 or 管理员.
    public var title: String

    /// Names who decided.
    public init(_ uin: Uin, title: String) {
      self.uin = uin
      self.title = title
    }
  }

  /// What happened.
  public enum Change: Equatable, Sendable {
    /// The recipient made the group.
    case created(owner: Uin)
    /// A member is new, perhaps the recipient; nobody decided where the group is open.
    case joined(Person, by: Decider?)
    /// The group is no more.
    case dissolved(by: Uin)
    case left(Person)
    case removed(Person, by: Decider, number: UInt64?)
    /// Somebody wants in; the recipient can answer.
    case requested(Person, message: String)
    /// The recipient was let in.
    case agreed(by: Decider, message: String)
    /// The recipient was refused.
    case denied(by: Decider, message: String)
    /// `operation` 0 and 2: no administrator any more; 1 and 3: made one.
    case administratorChanged(Person, operation: Int, flag: Int)
    case ownerChanged(from: Person, to: Person)
  }
}

extension SysGMsgItem.Change {
  /// The `op_type` of a new owner.
  static let ownerOperation = 255

  /// The `msg_type` that goes with it.
  public var messageType: Int {
    switch self {
    case .created: 38
    case .joined: 33
    case .dissolved, .left, .removed: 34
    case .requested: 35
    case .agreed: 36
    case .denied: 37
    case .administratorChanged, .ownerChanged: 44
    }
  }

  var type: String {
    switch self {
    case .created: "group_create"
    case .joined: "group_join"
    case .dissolved, .left, .removed: "group_leave"
    case .requested: "group_request_join"
    case .agreed: "group_request_join_agree"
    case .denied: "group_request_join_deny"
    case .administratorChanged, .ownerChanged: "group_admin_op"
    }
  }
}
