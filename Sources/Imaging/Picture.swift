/// A small grey picture.
public struct Picture: Equatable, Sendable {
  /// In pixels.
  public let width: Int
  /// In pixels.
  public let height: Int
  /// Row by row, 0 black to 255 white; `width * height` bytes.
  public let luminance: [UInt8]

  /// Makes a picture from pixels.
  public init(width: Int, height: Int, luminance: [UInt8]) {
    precondition(luminance.count == width * height, "a picture has width times height pixels")
    self.width = width
    self.height = height
    self.luminance = luminance
  }
}
