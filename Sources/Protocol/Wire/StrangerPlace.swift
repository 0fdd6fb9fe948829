/// Where a temporary session has its roots: what two people who are no buddies have in common.
public enum StrangerPlace: Hashable, Sendable {
  /// `service_type` 0.
  case group(Gid)
  /// `service_type` 1.
  case discussion(Did)

  /// Reads `id` and `service_type`; a missing type means a group.
  public init(id: UInt64, serviceType: Int64?) {
    self = serviceType == 1 ? .discussion(Did(id)) : .group(Gid(id))
  }

  /// `service_type`.
  public var serviceType: Int64 {
    switch self {
    case .group: 0
    case .discussion: 1
    }
  }

  /// `id`: the gid or the did.
  public var id: UInt64 {
    switch self {
    case .group(let gid): gid.rawValue
    case .discussion(let did): did.rawValue
    }
  }
}
