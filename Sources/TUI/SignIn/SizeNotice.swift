import Terminal

/// Tells the size of a screen that is too small for anything else, in as many words as fit.
func drawSize(into frame: inout Frame, _ environment: Environment) {
  let size = "\(frame.size.columns)x\(frame.size.rows)"
  let words = [environment.label(SignInWords.tooSmall), environment.text(SignInWords.tooSmall)]
  let text = words.map { "\($0) \(size)" }.first {
    environment.columns(of: $0) <= frame.size.columns
  }
  frame.write(text ?? size, at: Point(row: 0, column: 0))
}
