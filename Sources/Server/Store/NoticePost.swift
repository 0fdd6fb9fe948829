// Notices go in with what they tell of.

import Foundation
import GRDB

/// A transaction and the notices that it sends; see `World.change`.
struct NoticePost {
  /// For the change itself.
  let database: Database
  /// Seconds since 1970.
  let time: Int64
  /// What was sent, in order.
  private(set) var letters: [(account: UInt64, letter: Letter)] = []

  init(_ database: Database, at time: Int64) {
    self.database = database
    self.time = time
  }

  /// Puts a notice into the mailbox of an account, which must exist.
  mutating func send(_ notice: Notice, to account: UInt64) throws {
    let number = try MailTable.nextNumber(of: account.stored, in: database)
    let content = String(decoding: try JSONEncoder().encode(notice), as: UTF8.self)
    try database.cachedStatement(
      sql: "INSERT INTO notice (account, number, sent_at, content) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [account.stored, number, time, content])
    letters.append((account, Letter(number: number, sentAt: time, body: .notice(notice))))
  }
}

extension Notice {
  /// Reads the column `content`.
  init(stored: String) {
    // What cannot be read must still be acknowledged, or nothing after it would ever arrive.
    self = (try? JSONDecoder().decode(Notice.self, from: Data(stored.utf8))) ?? .unreadable
  }
}
