extension Schema {
  /// `file.path` is the secret by which its owner names it; custom faces are named by `name`.
  ///
  /// `file_share` says who may fetch it: `kind`, `target` and `via` are those of a `MessageTarget`.
  static let files = """
    CREATE TABLE file (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      owner INTEGER NOT NULL REFERENCES account ON DELETE CASCADE, kind INTEGER NOT NULL,
      path TEXT NOT NULL UNIQUE, name TEXT NOT NULL, digest BLOB NOT NULL, size INTEGER NOT NULL,
      created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX file_owner ON file (owner, kind, name);
    CREATE INDEX file_digest ON file (digest);
    CREATE INDEX file_expires ON file (expires_at);
    CREATE TABLE file_share (
      id INTEGER PRIMARY KEY AUTOINCREMENT, file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
      kind INTEGER NOT NULL, target INTEGER NOT NULL, via INTEGER NOT NULL,
      is_taken INTEGER NOT NULL DEFAULT 0, UNIQUE (file, kind, target, via)
    ) STRICT;
    CREATE INDEX file_share_target ON file_share (target);
    """
}
