extension Schema {
  /// A notice takes its number from the same counter as the letters of `mailbox` and goes when its
  /// reader has acknowledged it; `content` is a `Notice` as JSON.
  static let people = """
    CREATE TABLE notice (
      account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE, number INTEGER NOT NULL,
      sent_at INTEGER NOT NULL, content TEXT NOT NULL, PRIMARY KEY (account, number)
    ) STRICT, WITHOUT ROWID;
    """
}
