extension PollItem {
  /// What counts its own messages, by the numbers of one login.
  enum Counted: Hashable {
    case group(Gid)
    case discussion(Did)
  }

  /// Where a message stands in the count of its group or discussion; `nil` for what is not counted.
  ///
  /// A message that we cannot read has its place all the same.
  var sequence: (place: Counted, number: Int64, time: Int64)? {
    switch self {
    case .groupMessage(let item): return (.group(item.gid), item.seq, item.time)
    case .discussionMessage(let item): return (.discussion(item.did), item.seq, item.time)
    case .unsupported("group_message", let raw):
      return Gid(raw["from_uin"]).map { (.group($0), raw.count, raw.writtenAt) }
    case .unsupported("discu_message", let raw):
      return Did(raw["did"]).map { (.discussion($0), raw.count, raw.writtenAt) }
    case .message, .strangerMessage, .presence, .kick, .typing, .shake, .tips, .call, .system,
      .buddyList, .fileMessage, .offlineFile, .offlineFileNotice, .fileProgress, .group, .groupCard,
      .unsupported:
      return nil
    }
  }
}

extension JSONValue {
  fileprivate var count: Int64 { self["seq"]?.lenientInteger ?? 0 }
  fileprivate var writtenAt: Int64 { self["time"]?.lenientInteger ?? 0 }
}
