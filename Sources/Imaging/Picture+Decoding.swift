import CImage

extension Picture {
  /// The largest file that is decoded, in bytes.
  public static let mostBytes = 1 << 20
  /// The largest picture that is decoded, in pixels.
  public static let mostPixels = 1_000_000

  /// Decodes a JPEG, PNG, GIF (its first frame) or BMP file to grey; see-through parts become white.
  ///
  /// Size and header are checked before anything is decoded.
  /// - Throws: `PictureError` saying what is wrong with the bytes.
  public init(decoding file: [UInt8]) throws(PictureError) {
    guard !file.isEmpty else { throw .empty }
    guard file.count <= Self.mostBytes else { throw .tooManyBytes(file.count) }
    var width: Int32 = 0
    var height: Int32 = 0
    guard cimage_measure(file, Int32(file.count), &width, &height) != 0, width > 0, height > 0
    else { throw Self.hasKnownSignature(file) ? .damaged : .unknownFormat }
    guard Int(width) * Int(height) <= Self.mostPixels
    else { throw .tooManyPixels(width: Int(width), height: Int(height)) }
    guard let pairs = cimage_decode(file, Int32(file.count), &width, &height)
    else { throw .damaged }
    defer { cimage_free(pairs) }
    let count = Int(width) * Int(height)
    let luminance = [UInt8](unsafeUninitializedCapacity: count) { pixels, filled in
      for index in 0..<count {
        pixels[index] = Self.onWhite(grey: pairs[2 * index], alpha: pairs[2 * index + 1])
      }
      filled = count
    }
    self.init(width: Int(width), height: Int(height), luminance: luminance)
  }

  private static func hasKnownSignature(_ file: [UInt8]) -> Bool {
    let signatures: [[UInt8]] = [
      [0xFF, 0xD8], [0x89] + "PNG".utf8, Array("GIF8".utf8), Array("BM".utf8),
    ]
    return signatures.contains { file.starts(with: $0) }
  }

  private static func onWhite(grey: UInt8, alpha: UInt8) -> UInt8 {
    let opacity = Int(alpha)
    let sum = Int(grey) * opacity + 255 * (255 - opacity)
    return UInt8((sum + 127) / 255)
  }
}
