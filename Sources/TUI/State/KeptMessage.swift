public import Chat

/// A message of mine that the server has not accepted, as it outlives the program.
public struct KeptMessage: Equatable, Sendable {
  /// What it says; pictures without what fetches them, which a run has for itself.
  public var segments: [Segment]
  /// How it is set.
  public var style: MessageStyle
  /// When it was written.
  public var sentAt: Timestamp
  /// It was on its way, so that the server may have it all the same.
  public var mayHaveArrived: Bool
  /// The file that its picture comes from.
  public var picturePath: String?

  /// Makes one.
  public init(
    _ segments: [Segment],
    style: MessageStyle = MessageStyle(),
    sentAt: Timestamp,
    mayHaveArrived: Bool = false,
    picturePath: String? = nil
  ) {
    self.segments = segments
    self.style = style
    self.sentAt = sentAt
    self.mayHaveArrived = mayHaveArrived
    self.picturePath = picturePath
  }
}
