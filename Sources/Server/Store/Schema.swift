// The tables, and how a database of an older version gets them.

import GRDB

/// The shape of the database.
///
/// `user_version` counts the steps that a file has seen.
enum Schema {
  /// Each step is run once, in order, within one transaction.
  static let steps = [step1, step2, people, files, groups]

  /// The version that this program writes.
  static var version: Int { steps.count }

  /// Brings an older database up to `version`; does nothing to a current one.
  static func migrate(_ database: Database) throws {
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard found < version else { return }
    for step in steps[found...] { try database.execute(sql: step) }
    try database.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// Tokens are kept as SHA-256 digests only.
  ///
  /// `mail_number` counts what an account was ever sent.
  /// `alias.kind` is that of an `AliasTarget`, `message.kind` that of a `MessageTarget`. A mailbox row is
  /// a message that its reader has not acknowledged; the message itself stays.
  private static let step1 = """
    CREATE TABLE account (
      number INTEGER PRIMARY KEY, nick TEXT NOT NULL, password BLOB NOT NULL,
      signature TEXT NOT NULL DEFAULT '', gender TEXT NOT NULL DEFAULT 'unknown',
      created_at INTEGER NOT NULL, mail_number INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE category (
      account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE, position INTEGER NOT NULL,
      name TEXT NOT NULL, PRIMARY KEY (account, position), UNIQUE (account, name)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE friendship (
      account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
      friend INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
      category INTEGER NOT NULL DEFAULT 0, mark_name TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (account, friend)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX friendship_friend ON friendship (friend);
    CREATE TABLE chat_group (
      number INTEGER PRIMARY KEY, name TEXT NOT NULL, notice TEXT NOT NULL DEFAULT '',
      owner INTEGER NOT NULL REFERENCES account, created_at INTEGER NOT NULL,
      sequence INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX chat_group_owner ON chat_group (owner);
    CREATE TABLE group_member (
      chat_group INTEGER NOT NULL REFERENCES chat_group ON DELETE CASCADE,
      account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
      position INTEGER NOT NULL, card TEXT NOT NULL DEFAULT '',
      is_administrator INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (chat_group, account)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX group_member_account ON group_member (account);
    CREATE TABLE discussion (
      number INTEGER PRIMARY KEY, name TEXT NOT NULL, owner INTEGER NOT NULL,
      version INTEGER NOT NULL DEFAULT 1, sequence INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE discussion_member (
      discussion INTEGER NOT NULL REFERENCES discussion ON DELETE CASCADE,
      account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
      position INTEGER NOT NULL, PRIMARY KEY (discussion, account)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX discussion_member_account ON discussion_member (account);
    CREATE TABLE login (
      id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
      skey BLOB NOT NULL UNIQUE, ptwebqq BLOB NOT NULL UNIQUE, p_skey BLOB UNIQUE,
      ticket BLOB UNIQUE, created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX login_account ON login (account);
    CREATE TABLE session (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
      login INTEGER NOT NULL REFERENCES login ON DELETE CASCADE, client_id TEXT NOT NULL,
      psessionid BLOB NOT NULL UNIQUE, vfwebqq BLOB NOT NULL UNIQUE, presence TEXT NOT NULL,
      connection INTEGER NOT NULL, port INTEGER NOT NULL, is_present INTEGER NOT NULL DEFAULT 1,
      acknowledges_by_ids INTEGER NOT NULL DEFAULT 0, is_kicked INTEGER NOT NULL DEFAULT 0,
      seen_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX session_account ON session (account);
    CREATE INDEX session_login ON session (login);
    CREATE TABLE alias (
      session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE, value INTEGER NOT NULL,
      kind INTEGER NOT NULL, target INTEGER NOT NULL, PRIMARY KEY (session, value),
      UNIQUE (session, kind, target)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE message (
      id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, target INTEGER NOT NULL,
      via INTEGER NOT NULL, sender INTEGER NOT NULL, sequence INTEGER NOT NULL,
      version INTEGER NOT NULL, sent_at INTEGER NOT NULL, content TEXT NOT NULL
    ) STRICT;
    CREATE INDEX message_thread ON message (target, sender) WHERE kind = 0;
    CREATE INDEX message_place ON message (kind, target) WHERE kind > 0;
    CREATE TABLE sent (
      session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE, client_id TEXT NOT NULL,
      msg_id INTEGER NOT NULL, sent_at INTEGER NOT NULL, PRIMARY KEY (session, client_id, msg_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sent_sent_at ON sent (sent_at);
    CREATE TABLE mailbox (
      account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE, number INTEGER NOT NULL,
      message INTEGER NOT NULL REFERENCES message, PRIMARY KEY (account, number)
    ) STRICT, WITHOUT ROWID;
    """

  /// `digest` tells a repeated send from another message under the same `msg_id`.
  private static let step2 = """
    ALTER TABLE sent ADD COLUMN digest BLOB NOT NULL DEFAULT x'';
    """
}
