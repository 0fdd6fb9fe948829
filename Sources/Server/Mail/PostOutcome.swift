/// What became of a draft.
enum PostOutcome: Hashable, Sendable {
  /// It is on disk, with one letter for each recipient's account.
  case stored([UInt64: Letter])
  /// It was stored before.
  case repeated
  /// The sender may not write to the target, or it does not exist.
  case unknownTarget
  /// The session ended while the draft was on its way.
  case sessionEnded
}
