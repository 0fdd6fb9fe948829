/// A draft that waits for the next commit, and who waits for its outcome.
struct Outgoing {
  var draft: Draft
  var sender: CheckedContinuation<PostOutcome, any Error>
}
