/// Sizes that the real service enforced, in bytes.
public enum FileLimits {
  /// A picture, sent to a friend or to a group.
  public static let picture = 1 << 20
  /// A picture in the person's own collection, outside groups.
  public static let customFace = 250 << 10
  /// For how long an offline file is kept.
  public static let offlineDays: Int64 = 7
}
