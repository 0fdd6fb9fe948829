public import Imaging

/// What could be made of the bytes of a picture.
public struct DecodedPicture: Equatable, Sendable {
  /// In pixels; `nil` when the bytes are no picture.
  public var pixels: Pixels?
  /// `nil` when it is broken or too large to be drawn.
  public var picture: Picture?

  /// Width and height.
  public struct Pixels: Hashable, Sendable {
    /// From left to right.
    public var width: Int
    /// From top to bottom.
    public var height: Int
  }

  /// Decodes the bytes of a picture, which may be anything.
  public init(_ bytes: [UInt8]) {
    do throws(PictureError) {
      let picture = try Picture(decoding: bytes)
      self.picture = picture
      pixels = Pixels(width: picture.width, height: picture.height)
    } catch {
      if case .tooManyPixels(let width, let height) = error {
        pixels = Pixels(width: width, height: height)
      }
    }
  }
}
