/// How much of other people's files a server takes.
public struct FileRules: Sendable {
  /// The largest file, in bytes.
  public var maximumSize: UInt64 = 100 << 20
  /// How much is kept for one account at a time, in bytes.
  public var quota: UInt64 = 1 << 30
  /// How many files and pictures an account may send in one day.
  public var dailyCount = 500
  /// For how long somebody may think about an offer from hand to hand.
  public var offerTime: Duration = .seconds(600)

  /// Makes the usual rules.
  public init() {}

  /// How long a picture of a message can be fetched, in seconds.
  static let pictureLife: Int64 = 30 * 86_400
}
