// One draft becomes a message and its letters.

import Cryptography
import Foundation
import GRDB

/// Checks and stores drafts within a transaction.
struct PostOffice {
  /// For how long equal keys are one message, in seconds.
  static let repeatWindow: Int64 = 600

  let database: Database
  /// Seconds since 1970.
  let time: Int64

  /// Where a message stands in its group or discussion.
  private struct Place {
    var recipients: [Int64]
    var sequence: Int64 = 0
    var version: Int64 = 0
  }

  /// Stores a draft unless it may not be sent or was stored already.
  ///
  /// Nothing is written before the last check, so a refused draft leaves no trace.
  func post(_ draft: Draft) throws -> PostOutcome {
    guard try isLive(draft.key.session) else { return .sessionEnded }
    guard try isReachable(draft.target, by: draft.sender) else { return .unknownTarget }
    guard try isNew(draft) else { return .repeated }
    let place = try place(of: draft)
    let message = try insert(draft, place)
    let mailed = MailedMessage(
      target: draft.target,
      sender: draft.sender,
      sequence: place.sequence,
      version: place.version,
      content: draft.content
    )
    var letters: [UInt64: Letter] = [:]
    for recipient in place.recipients {
      let number = try MailTable.deliver(message, to: recipient, in: database)
      letters[recipient.number] = Letter(number: number, sentAt: time, body: .message(mailed))
    }
    return .stored(letters)
  }

  private func isLive(_ session: SessionID) throws -> Bool {
    try exists("SELECT 1 FROM session WHERE id = ? AND is_kicked = 0", [session.rawValue])
  }

  /// Whether an account may write to a target as things are.
  func isReachable(_ target: MessageTarget, by account: UInt64) throws -> Bool {
    let sender = account.stored
    return switch target {
    case .buddy(let account): try Friendship.exists(sender, account.stored, in: database)
    case .group(let group): try GroupTable.isMember(sender, of: group.stored, in: database)
    case .discussion(let number):
      try DiscussionTable.isMember(sender, of: number.stored, in: database)
    case .groupStranger(let account, let group):
      try GroupTable.isMember(sender, of: group.stored, in: database)
        && GroupTable.isMember(account.stored, of: group.stored, in: database)
    case .discussionStranger(let account, let discussion):
      try DiscussionTable.isMember(sender, of: discussion.stored, in: database)
        && DiscussionTable.isMember(account.stored, of: discussion.stored, in: database)
    }
  }

  /// Remembers a draft; `false` when it was stored within the window.
  ///
  /// Some clients count anew for each recipient or not at all: what has another target or another
  /// text is another message.
  private func isNew(_ draft: Draft) throws -> Bool {
    let key = draft.key
    try database.cachedStatement(
      sql: """
        INSERT INTO sent (session, client_id, msg_id, sent_at, digest) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET sent_at = excluded.sent_at, digest = excluded.digest
        WHERE sent_at < ? OR digest <> excluded.digest
        """
    ).execute(arguments: [
      key.session.rawValue, key.clientID, key.messageID, time, Data(Self.digest(draft)),
      time - Self.repeatWindow,
    ])
    return database.changesCount > 0
  }

  private static func digest(_ draft: Draft) -> [UInt8] {
    let target = draft.target
    return Digest.sha256(
      Array("\(target.kind) \(target.number) \(target.via) \(draft.content)".utf8)
    )
  }

  private func place(of draft: Draft) throws -> Place {
    let sender = draft.sender.stored
    switch draft.target {
    case .buddy(let account), .groupStranger(let account, _), .discussionStranger(let account, _):
      return Place(recipients: [account.stored])
    case .group(let group):
      let sequence = try GroupTable.nextSequence(of: group.stored, in: database)
      let readers = try GroupTable.readers(of: group.stored, in: database)
      return Place(recipients: readers.filter { $0 != sender }, sequence: sequence)
    case .discussion(let number):
      let next = try DiscussionTable.nextSequence(of: number.stored, in: database)
      let members = try DiscussionTable.members(of: number.stored, in: database)
      return Place(
        recipients: members.filter { $0 != sender },
        sequence: next.sequence,
        version: next.version
      )
    }
  }

  private func insert(_ draft: Draft, _ place: Place) throws -> Int64 {
    let target = draft.target
    try database.cachedStatement(
      sql: """
        INSERT INTO message (kind, target, via, sender, sequence, version, sent_at, content)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      target.kind, target.number.stored, target.via.stored, draft.sender.stored, place.sequence,
      place.version, time, draft.content,
    ])
    return database.lastInsertedRowID
  }

  private func exists(_ sql: String, _ arguments: StatementArguments) throws -> Bool {
    try Row.fetchOne(database.cachedStatement(sql: sql), arguments: arguments) != nil
  }
}
