import Platform

/// Prints rows for people and for `cut`: columns parted by tabs, text shielded, one row a line.
enum Table {
  static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(LineShield.text).joined(separator: "\t") + "\n" }.joined()
  }

  static func write(_ rows: [[String]]) throws { try Output.write(text(rows)) }
}
