/// What an account says of itself, as spelled on the wire.
public enum AccountGender: String, Hashable, Sendable, CaseIterable {
  case female, male, unknown
}
