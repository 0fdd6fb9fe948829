public import Chat

/// Presence as the wire names it.
extension Presence {
  /// The name in `status` fields, such as `online`.
  public var wireName: String { rawValue }

  /// The number in `stat` and `webqq_type` fields.
  public var wireCode: Int {
    switch self {
    case .online: 10
    case .offline: 20
    case .away: 30
    case .hidden: 40
    case .busy: 50
    case .callme: 60
    case .silent: 70
    }
  }

  /// Reads a name; one client misspells `silent`.
  public init?(wireName: String) {
    self.init(rawValue: wireName == "slient" ? "silent" : wireName.lowercased())
  }

  /// Reads a number.
  public init?(wireCode: Int) {
    guard let presence = Presence.allCases.first(where: { $0.wireCode == wireCode }) else {
      return nil
    }
    self = presence
  }
}
