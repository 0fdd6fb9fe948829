import Logging
import Platform
import WebQQProtocol

/// Which hash of the friend list worked at which server, from run to run.
struct HashMemory: Sendable {
  /// Where it is kept.
  static func path() -> String { XDG.stateDirectory() + "/friend-list-hash.json" }

  private let map: StateMap
  private let logger: Logger

  init(path: String = path(), logger: Logger) {
    // More servers than anybody has.
    map = StateMap(path: path, limit: 100)
    self.logger = logger
  }

  /// What worked last; `nil` when nothing is known.
  func variant(for server: String) -> FriendListHash? { map[server].flatMap(FriendListHash.init) }

  /// Keeps what worked; that this cannot be written costs one request at the next start.
  func keep(_ variant: FriendListHash, for server: String) {
    do throws(SystemError) {
      try map.keep(variant.rawValue, as: server)
    } catch {
      logger.warning("the hash that works is not remembered: \(error.description)")
    }
  }
}
