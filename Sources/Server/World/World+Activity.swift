// Who was here in which hour.

import Chat
import Logging

extension World {
  /// Counts the hour of a poll for the level of its account, once.
  func noteActivity(of record: SessionRecord) {
    let hour = ActivityTable.hour(at: clock.now().seconds)
    guard residents[record.id]?.activeHour != hour else { return }
    residents[record.id]?.activeHour = hour
    Task {
      do {
        try await store.write {
          try ActivityTable.note(hour, of: record.account.stored, in: $0)
        }
      } catch {
        // An hour that is lost makes a level a little late.
        logger.error("an hour of activity could not be stored: \(error)")
      }
    }
  }
}
