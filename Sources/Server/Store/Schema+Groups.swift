extension Schema {
  /// Rules, masks and cards of groups, requests to join, and letters of commands.
  ///
  /// `join_rule` is the raw value of a `GroupJoinRule`; `mask` says how messages of the group reach the
  /// member: 0 with a notice, 1 silently, 2 not at all. A row of `group_request` is somebody who waits
  /// for an answer, a row of `outside_mail` an account that a command gave a letter, up to `number`,
  /// which the server does not know of yet.
  static let groups = """
    ALTER TABLE chat_group ADD COLUMN introduction TEXT NOT NULL DEFAULT '';
    ALTER TABLE chat_group ADD COLUMN join_rule INTEGER NOT NULL DEFAULT 2;
    ALTER TABLE chat_group ADD COLUMN class INTEGER NOT NULL DEFAULT 10048;
    ALTER TABLE chat_group ADD COLUMN level INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE chat_group ADD COLUMN capacity INTEGER NOT NULL DEFAULT 200;
    ALTER TABLE group_member ADD COLUMN mark_name TEXT NOT NULL DEFAULT '';
    ALTER TABLE group_member ADD COLUMN mask INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE group_member ADD COLUMN phone TEXT NOT NULL DEFAULT '';
    ALTER TABLE group_member ADD COLUMN email TEXT NOT NULL DEFAULT '';
    ALTER TABLE group_member ADD COLUMN remark TEXT NOT NULL DEFAULT '';
    ALTER TABLE group_member ADD COLUMN shown_gender TEXT NOT NULL DEFAULT '';
    CREATE TABLE group_request (
      chat_group INTEGER NOT NULL REFERENCES chat_group ON DELETE CASCADE,
      account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE, message TEXT NOT NULL,
      asked_at INTEGER NOT NULL, PRIMARY KEY (chat_group, account)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX group_request_account ON group_request (account);
    CREATE TABLE outside_mail (
      account INTEGER PRIMARY KEY REFERENCES account ON DELETE CASCADE, number INTEGER NOT NULL
    ) STRICT;
    """
}
