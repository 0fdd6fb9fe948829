import ArgumentParser

/// A command that only holds others; alone it is wrong usage.
protocol CommandGroup: ParsableCommand {}

extension CommandGroup {
  /// Names what could follow.
  mutating func run() throws {
    let names = Self.configuration.subcommands.compactMap { $0.configuration.commandName }
    throw ValidationError("a command is missing: " + names.joined(separator: ", "))
  }
}
