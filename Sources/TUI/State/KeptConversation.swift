/// A draft that outlives the program.
public struct KeptDraft: Equatable, Sendable {
  /// Whose drafts are kept together.
  public struct Owner: Hashable, Sendable {
    /// The address that was signed in to.
    public var server: String
    /// The lasting QQ number.
    public var account: UInt64

    /// Names an owner.
    public init(server: String, account: UInt64) {
      self.server = server
      self.account = account
    }
  }

  /// Where a draft belongs, by the number that is the same in every run.
  public enum Place: Hashable, Sendable {
    case contact(UInt64)
    case group(UInt64)
    case discussion(UInt64)
  }

  /// Where it belongs.
  public var place: Place
  /// With the paste that was not decided about.
  public var text: String

  /// Makes a draft.
  public init(_ place: Place, text: String) {
    self.place = place
    self.text = text
  }
}
