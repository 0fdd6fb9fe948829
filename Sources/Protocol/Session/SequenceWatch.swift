import Chat

/// Counts along with the `seq` of each group and discussion, so that a gap can be told.
///
/// `seq` rises by 1 with every message there, those of our own among them, which do not come back
/// to us: so many of a gap are known. What another client of the account sent is not known and
/// counts as missing, which is why a gap is told as something that *may* be missing.
struct SequenceWatch: Sendable {
  private struct Place {
    var last: Int64
    /// When `last` was written, by the server's clock.
    var time: Int64
  }

  /// What we wrote so shortly before the first number that we see may come after it.
  private static let overlap = Duration.seconds(10)
  /// A leap above this is no gap.
  private static let longestGap: Int64 = 100_000

  private var places: [ConversationID: Place] = [:]
  /// When messages of our own went out that have a place in a count and were not found in it.
  private var own: [ConversationID: [Duration]] = [:]

  /// A message of our own goes out; `now` is on the clock that only measures.
  mutating func posted(in conversation: ConversationID, now: Duration) {
    own[conversation, default: []].append(now)
  }

  /// The last one was refused, so it has no place.
  mutating func refused(in conversation: ConversationID) { _ = own[conversation]?.popLast() }

  /// A message that was not known came in.
  ///
  /// `batch` are the numbers of the messages that came with it: those fill a gap.
  /// - Returns: how many messages before it may be missing.
  mutating func received(
    _ seq: Int64,
    at time: Int64,
    in conversation: ConversationID,
    batch: Set<Int64> = [],
    now: Duration
  ) -> Int {
    guard seq > 0 else { return 0 }
    guard let place = places[conversation] else {
      // What we wrote before is below it.
      own[conversation]?.removeAll { now - $0 > Self.overlap }
      places[conversation] = Place(last: seq, time: time)
      return 0
    }
    guard seq > place.last else {
      // Written later but numbered lower: the count began anew. Else it only comes late.
      if time > place.time { places[conversation] = Place(last: seq, time: time) }
      return 0
    }
    places[conversation] = Place(last: seq, time: max(time, place.time))
    let gap = seq - place.last - 1
    guard gap > 0, gap <= Self.longestGap else { return 0 }
    let filled = batch.count { $0 > place.last && $0 < seq }
    let unexplained = max(0, Int(gap) - filled)
    let ours = min(unexplained, own[conversation]?.count ?? 0)
    own[conversation]?.removeFirst(ours)
    return unexplained - ours
  }
}
