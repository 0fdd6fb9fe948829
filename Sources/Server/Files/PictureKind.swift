/// The four kinds of pictures that are taken, told by their first bytes.
enum PictureKind: String {
  case jpeg = "image/jpeg"
  case png = "image/png"
  case gif = "image/gif"
  case bmp = "image/bmp"

  /// How many bytes it takes to tell.
  static let headSize = 8

  /// `nil` for anything else, whatever its name says.
  init?(head: [UInt8]) {
    if head.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if head.starts(with: Array("GIF8".utf8)) {
      self = .gif
    } else if head.starts(with: Array("BM".utf8)) {
      self = .bmp
    } else {
      return nil
    }
  }
}
