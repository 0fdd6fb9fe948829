import Logging
import Platform
import WebQQProtocol

/// Which hash of the friend list worked at which server, from run to run.
struct HashMemory: Sendable {
  /// Where it is kept.
  static func path() -> String { XDG.stateDirectory() + "/friend-list-hash.json" }

  /// More servers than anybody has.
  private static let mostServers = 100

  private let path: String
  private let logger: Logger

  init(path: String = path(), logger: Logger) {
    self.path = path
    self.logger = logger
  }

  /// What worked last; `nil` when nothing is known.
  func variant(for server: String) -> FriendListHash? {
    servers[server]?.lenientText.flatMap(FriendListHash.init)
  }

  /// Keeps what worked; that this cannot be written costs one request at the next start.
  func keep(_ variant: FriendListHash, for server: String) {
    var members = servers.members.filter { $0.key != server }.suffix(Self.mostServers - 1)
    members.append(.init(key: server, value: .string(variant.rawValue)))
    let bytes = JSONValue.object(JSONObject(Array(members))).encoded()
    do throws(SystemError) {
      try XDG.makeDirectory(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
      try PrivateFile.write(bytes, to: path)
    } catch {
      logger.warning("the hash that works is not remembered: \(error.description)")
    }
  }

  /// A missing or damaged file means that nothing is known.
  private var servers: JSONObject {
    // Nothing is lost by it: the known hashes are tried in turn, and the one that works is kept.
    guard let bytes = try? PrivateFile.read(path, limit: 65_536),
      let value = try? JSONValue(parsing: bytes)
    else { return JSONObject() }
    return value.object ?? JSONObject()
  }
}
