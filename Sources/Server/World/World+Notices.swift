// Changes that others have to hear of.

import Chat

extension World {
  /// Changes the database and puts what others must know of it into their mailboxes, in one commit.
  ///
  /// On disk when this returns; who polls is answered at once.
  func change<Value: Sendable>(
    _ body: @escaping @Sendable (inout NoticePost) throws -> Value
  ) async throws -> Value {
    let time = clock.now().seconds
    let (value, letters) = try await store.write { database in
      var post = NoticePost(database, at: time)
      let value = try body(&post)
      return (value, post.letters)
    }
    for (account, letter) in letters { deliver(letter, to: account) }
    return value
  }
}
