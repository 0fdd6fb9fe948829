/// The order in which the events of one poll become known to the rest of the program.
enum PollBatch {
  /// Messages by time, then `msg_id`, then from the end of the batch; before them everything
  /// else in the order of the array; a kick last, so that no message is lost to it.
  static func ordered(_ items: [PollItem]) -> [PollItem] {
    let timed = items.enumerated().compactMap { position, item in
      Entry(item, position: position)
    }
    let others = items.filter { $0.sortTime == nil }
    return others.filter { !$0.isKick } + sorted(timed) + others.filter(\.isKick)
  }

  private struct Entry {
    let item: PollItem
    let time: Int64
    var messageID: Int64
    let position: Int

    init?(_ item: PollItem, position: Int) {
      guard let (time, messageID) = item.sortTime else { return nil }
      self.item = item
      self.time = time
      self.messageID = messageID
      self.position = position
    }
  }

  private static func sorted(_ entries: [Entry]) -> [PollItem] {
    let byTime = Dictionary(grouping: entries, by: \.time)
    return byTime.keys.sorted().flatMap { time in
      unwrapped(byTime[time] ?? []).sorted {
        ($0.messageID, -$0.position) < ($1.messageID, -$1.position)
      }.map(\.item)
    }
  }

  /// Within one second a counter that has wrapped goes on above 65,535.
  private static func unwrapped(_ entries: [Entry]) -> [Entry] {
    let ids = entries.map(\.messageID)
    guard let lowest = ids.min(), let highest = ids.max(), (0..<65_536).contains(lowest),
      (0..<65_536).contains(highest), highest - lowest > 32_768
    else { return entries }
    return entries.map { entry in
      var entry = entry
      if entry.messageID < 32_768 { entry.messageID += 65_536 }
      return entry
    }
  }
}

extension PollItem {
  /// When a message was written, and its counter; `nil` for other events.
  fileprivate var sortTime: (time: Int64, messageID: Int64)? {
    switch self {
    case .message(let item): (item.time, item.head.messageID)
    case .groupMessage(let item): (item.time, item.head.messageID)
    case .discussionMessage(let item): (item.time, item.head.messageID)
    case .strangerMessage(let item): (item.time, item.head.messageID)
    case .fileMessage(let item): (item.time, item.head.messageID)
    case .offlineFile(let item): (item.time, item.head.messageID)
    case .presence, .kick, .typing, .shake, .tips, .call, .system, .buddyList, .group, .groupCard,
      .offlineFileNotice, .fileProgress, .unsupported:
      nil
    }
  }

  fileprivate var isKick: Bool {
    if case .kick = self { true } else { false }
  }
}
