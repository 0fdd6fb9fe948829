/// A picture inside a message, as far as it is known before it is fetched.
public struct Attachment: Hashable, Sendable {
  /// What to fetch it by; `nil` for a picture that cannot be fetched (any more).
  public var id: PictureID?
  /// Its file name, text from outside; often empty.
  public var name: String
  /// Bytes, where they are known.
  public var size: UInt64?

  /// Makes an attachment.
  public init(id: PictureID? = nil, name: String, size: UInt64? = nil) {
    self.id = id
    self.name = name
    self.size = size
  }
}
