public import ArgumentParser
public import Server

extension GroupJoinRule: ExpressibleByArgument {
  private static let names: [(name: String, rule: GroupJoinRule)] = [
    ("anybody", .anybody), ("approval", .approval), ("nobody", .nobody),
  ]

  /// What can be given, for messages and completion.
  public static var allValueStrings: [String] { names.map(\.name) }

  /// Reads a rule by its name.
  public init?(argument: String) {
    guard let found = Self.names.first(where: { $0.name == argument }) else { return nil }
    self = found.rule
  }
}
