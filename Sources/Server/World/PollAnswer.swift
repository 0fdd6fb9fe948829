/// What a poll comes back with.
enum PollAnswer: Sendable, Equatable {
  /// Oldest first; the number names the poll for `World.answerCut`.
  case items([MailItem], Mailbox.PollID)
  case nothing
  /// The store could not be read; later.
  case failed
  /// Another login ended the session, and its client has been told.
  case sessionEnded
}
