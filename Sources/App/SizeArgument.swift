import ArgumentParser
import Terminal

/// The size of a screen, as the command line spells it: `80x24`.
struct SizeArgument: ExpressibleByArgument {
  private static let limit = 1...1_000

  let size: Size

  init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1],
      Self.limit.contains(columns), Self.limit.contains(rows)
    else { return nil }
    size = Size(rows: rows, columns: columns)
  }
}
