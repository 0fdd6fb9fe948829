/// A session that is in memory.
struct Resident: Sendable {
  var record: SessionRecord
  var mailbox: Mailbox
  /// Read from the store when it is first needed.
  var book: AliasBook?
  /// The poll that came last; tells an old deadline from the current one.
  var lastPoll: Mailbox.PollID = 0

  /// The hour that was last counted for the account's level.
  var activeHour: Int64 = 0

  init(_ record: SessionRecord) {
    self.record = record
    mailbox = Mailbox(acknowledgesByReceipt: record.acknowledgesByReceipt)
  }
}
