// Numbers of the wire and of the database.

extension UInt64 {
  /// As SQLite keeps it.
  ///
  /// A number beyond its range names nobody, and stays so.
  var stored: Int64 { Int64(clamping: self) }
}

extension Int64 {
  /// As the rest of the program uses it.
  var number: UInt64 { UInt64(clamping: self) }
}
