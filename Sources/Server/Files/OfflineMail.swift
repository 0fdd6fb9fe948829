import Logging
import WebQQProtocol

/// Offline files between friends.
struct OfflineMail: Sendable {
  let services: Services

  /// Gives a file that its owner has uploaded to a friend; `false` when there is no such file or
  /// no such friend.
  func give(
    _ path: String,
    named name: String,
    from owner: UInt64,
    to friend: UInt64
  ) async throws -> Bool {
    let key = services.store.sealingKey
    return try await services.world.change { post in
      let table = FileTable(database: post.database, time: post.time)
      guard let file = try table.file(path: path), file.owner == owner, file.kind == .offline,
        try Friendship.exists(owner.stored, friend.stored, in: post.database)
      else { return false }
      try table.rename(file, to: name)
      let share = try table.share(file, with: .buddy(friend))
      let notice = FileNotice(
        peer: owner,
        name: name,
        size: file.size,
        word: .left(
          rkey: FileSecret.offline(share, of: friend, until: file.expiresAt, key: key),
          expiresAt: file.expiresAt
        )
      )
      try post.send(.file(notice), to: friend)
      return true
    }
  }

  /// The friend does not want it.
  func refuse(_ name: String, from sender: UInt64, by account: UInt64) async throws {
    try await services.world.change { post in
      let table = FileTable(database: post.database, time: post.time)
      guard
        let (share, file) = try table.received(.offline, by: account, from: sender, name: name)
      else { return }
      try table.drop(share)
      let notice = FileNotice(peer: account, name: file.name, size: file.size, word: .refused)
      try post.send(.file(notice), to: sender)
    }
  }

  /// The friend has all of it; told once.
  func tellTaken(_ share: Int64, _ file: StoredFile, by account: UInt64) async {
    do {
      try await services.world.change { post in
        let table = FileTable(database: post.database, time: post.time)
        guard try table.take(share) else { return }
        let notice = FileNotice(peer: account, name: file.name, size: file.size, word: .taken)
        try post.send(.file(notice), to: file.owner)
      }
    } catch {
      services.logger.error("a sender could not be told of a file: \(error)")
    }
  }
}
