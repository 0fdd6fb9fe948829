/// The box of a text field: `[ text ]`.
struct SignInBox: Equatable {
  /// Of the bracket that opens.
  var column: Int
  /// Of the text.
  var textColumn: Int
  /// Cells for the text.
  var textColumns: Int
  /// Of the bracket that closes.
  var endColumn: Int
}
