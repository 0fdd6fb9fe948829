// Who talked to whom last.

import GRDB

/// Asks `message` for the threads of an account.
enum RecentTable {
  /// The threads with the latest messages, latest first.
  static func threads(
    of account: Int64,
    limit: Int,
    in database: Database
  ) throws -> [MessageTarget] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT 0 AS kind, friend AS number, max(
              coalesce((SELECT max(id) FROM message
                WHERE kind = 0 AND target = :me AND sender = friend), 0),
              coalesce((SELECT max(id) FROM message
                WHERE kind = 0 AND target = friend AND sender = :me), 0)) AS last
            FROM friendship WHERE account = :me AND last > 0
          UNION ALL
          SELECT 1, chat_group,
              (SELECT max(id) FROM message WHERE kind = 1 AND kind > 0 AND target = chat_group)
                AS last
            FROM group_member WHERE account = :me AND last > 0
          UNION ALL
          SELECT 2, discussion,
              (SELECT max(id) FROM message WHERE kind = 2 AND kind > 0 AND target = discussion)
                AS last
            FROM discussion_member WHERE account = :me AND last > 0
          ORDER BY last DESC LIMIT :limit
          """
      ),
      arguments: ["me": account, "limit": limit]
    ).map {
      MessageTarget(kind: $0["kind"], number: ($0["number"] as Int64).number, via: 0)
    }
  }
}
