extension Schema {
  /// A notice takes its number from the same counter as the letters of `mailbox` and goes when its
  /// reader has acknowledged it; `content` is a `Notice` as JSON.
  ///
  /// `profile` holds what an account tells about itself, `activity` by what its level grows.
  /// `avatar.kind` is 0 for an account and 1 for a group.
  static let people = """
    CREATE TABLE notice (
      account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE, number INTEGER NOT NULL,
      sent_at INTEGER NOT NULL, content TEXT NOT NULL, PRIMARY KEY (account, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE profile (
      account INTEGER PRIMARY KEY REFERENCES account ON DELETE CASCADE,
      birth_year INTEGER NOT NULL, birth_month INTEGER NOT NULL, birth_day INTEGER NOT NULL,
      blood INTEGER NOT NULL, allow_rule INTEGER NOT NULL, face INTEGER NOT NULL,
      country TEXT NOT NULL, province TEXT NOT NULL, city TEXT NOT NULL, phone TEXT NOT NULL,
      mobile TEXT NOT NULL, email TEXT NOT NULL, college TEXT NOT NULL, homepage TEXT NOT NULL,
      occupation TEXT NOT NULL, personal TEXT NOT NULL, question TEXT NOT NULL,
      answer TEXT NOT NULL
    ) STRICT;
    CREATE TABLE avatar (
      kind INTEGER NOT NULL, owner INTEGER NOT NULL, picture BLOB NOT NULL,
      PRIMARY KEY (kind, owner)
    ) STRICT;
    CREATE TABLE friend_request (
      account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
      requester INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
      message TEXT NOT NULL, category INTEGER NOT NULL, mark_name TEXT NOT NULL,
      PRIMARY KEY (account, requester)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX friend_request_requester ON friend_request (requester);
    CREATE TABLE activity (
      account INTEGER PRIMARY KEY REFERENCES account ON DELETE CASCADE,
      days INTEGER NOT NULL, hours INTEGER NOT NULL, last_hour INTEGER NOT NULL
    ) STRICT;
    """
}
