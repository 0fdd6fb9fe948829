import CImage

extension Picture {
  /// Encodes the picture as JPEG.
  /// - Parameter quality: from 1, small, to 100, exact.
  /// - Returns: a whole file.
  /// - Throws: `PictureError.unencodable` for a size that JPEG does not know.
  public func jpeg(quality: Int = 80) throws(PictureError) -> [UInt8] {
    let sides = 1...65535
    guard sides.contains(width), sides.contains(height)
    else { throw .unencodable(width: width, height: height) }
    var count = 0
    let level = Int32(min(max(quality, 1), 100))
    guard
      let bytes = cimage_encode_jpeg(luminance, Int32(width), Int32(height), level, &count)
    else { throw .unencodable(width: width, height: height) }
    defer { cimage_free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }
}
