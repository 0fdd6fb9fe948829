/// Ends the program with exit status 1 and one line on standard error.
struct Failure: Error, CustomStringConvertible {
  /// What happened and what to do.
  let description: String

  init(_ description: String) { self.description = description }
}
