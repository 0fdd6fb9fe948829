/// How the composer stands where the person has the keys of vi.
struct ViMode: Sendable {
  /// What `.` does again.
  enum Change: Equatable, Sendable {
    case command(Command)
    /// What was typed after a command that inserts.
    case insertion(ViCommand, String)
  }

  /// Letters are commands; else they are typed.
  var isNormal = false
  /// `d` was pressed and waits for what is to be deleted.
  var isDeleting = false
  var last: Change?
  /// The command that began to insert, and where.
  var insertion: (command: ViCommand, start: Int)?
}
