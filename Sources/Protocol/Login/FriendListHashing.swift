/// What a session knows of the friend list's hash beside its own four.
///
/// The official page changed the function several times. What worked last time is tried first, and a
/// program of the person's own before everything.
public struct FriendListHashing: Sendable {
  /// Makes the hash of an account's number and its `ptwebqq`; fails with a reason in words.
  public typealias Program =
    @Sendable (_ uin: UInt64, _ ptwebqq: String) async -> Result<String, Failure>

  /// Why a program made no hash.
  public struct Failure: Error, Equatable {
    /// For the person.
    public let reason: String
    /// Makes a failure.
    public init(_ reason: String) { self.reason = reason }
  }

  /// What worked at a server, by its base URL.
  public var remembered: @Sendable (_ server: String) -> FriendListHash?
  /// Keeps what works for later runs.
  public var remember: @Sendable (_ server: String, FriendListHash) -> Void
  /// The person's own; `nil` for none.
  public var program: Program?

  /// Makes it of its parts; without any, nothing is remembered from run to run.
  public init(
    remembered: @escaping @Sendable (_ server: String) -> FriendListHash? = { _ in nil },
    remember: @escaping @Sendable (_ server: String, FriendListHash) -> Void = { _, _ in },
    program: Program? = nil
  ) {
    self.remembered = remembered
    self.remember = remember
    self.program = program
  }
}
