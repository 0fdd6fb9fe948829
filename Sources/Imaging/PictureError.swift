/// Why a picture could not be read or made.
public enum PictureError: Error, Equatable, Sendable {
  /// There are no bytes at all.
  case empty
  /// The file is larger than `Picture.mostBytes`.
  case tooManyBytes(Int)
  /// The header promises more than `Picture.mostPixels`.
  case tooManyPixels(width: Int, height: Int)
  /// The bytes are no JPEG, PNG, GIF or BMP.
  case unknownFormat
  /// The file is cut off, contradicts itself, or would fill the memory.
  case damaged
  /// A picture of this size has no JPEG: a side is 0 or above 65535.
  case unencodable(width: Int, height: Int)
  /// The captcha alphabet has no such letter.
  case noGlyph(Character)
}

extension PictureError: CustomStringConvertible {
  /// One clause for people, in English, without a full stop.
  public var description: String {
    switch self {
    case .empty: "the picture is empty"
    case .tooManyBytes(let count):
      "the picture has \(count) bytes; \(Picture.mostBytes) are the most"
    case .tooManyPixels(let width, let height):
      "the picture is \(width)x\(height); \(Picture.mostPixels) pixels are the most"
    case .unknownFormat: "the picture is no JPEG, PNG, GIF or BMP"
    case .damaged: "the picture is cut off or damaged"
    case .unencodable(let width, let height): "a picture of \(width)x\(height) has no JPEG"
    case .noGlyph(let letter): "the captcha alphabet has no \"\(letter)\""
    }
  }
}
