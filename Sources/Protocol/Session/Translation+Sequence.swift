import Chat

extension Translation {
  /// How many messages may be missing before this one, which was translated already.
  ///
  /// `batch` holds the places of all that came with it.
  mutating func missing(
    before item: PollItem,
    batch: [PollItem.Counted: Set<Int64>],
    now: Duration
  ) -> ServiceEvent? {
    guard let (place, number, time) = item.sequence, let conversation = conversation(of: place)
    else { return nil }
    let count = sequences.received(
      number,
      at: time,
      in: conversation,
      batch: batch[place] ?? [],
      now: now
    )
    return count > 0 ? .messagesMissing(conversation, count: count) : nil
  }

  private func conversation(of place: PollItem.Counted) -> ConversationID? {
    switch place {
    case .group(let gid): aliases.knownGroup(gid).map(ConversationID.group)
    case .discussion(let did): .discussion(DiscussionID(did.rawValue))
    }
  }
}
