/// The kinds of picture that the service knew, told by their first bytes.
public enum PictureFormat: String, Hashable, Sendable, CaseIterable {
  case jpeg, png, gif, bmp

  /// `nil` for anything else; Content-Types and names are not believed.
  public init?(of file: [UInt8]) {
    let found = Self.allCases.first { format in
      format.signatures.contains { file.starts(with: $0) }
    }
    guard let found else { return nil }
    self = found
  }

  /// As in a Content-Type.
  public var mediaType: String { "image/\(rawValue)" }

  private var signatures: [[UInt8]] {
    switch self {
    case .jpeg: [[0xFF, 0xD8, 0xFF]]
    case .png: [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]]
    case .gif: [Array("GIF87a".utf8), Array("GIF89a".utf8)]
    case .bmp: [Array("BM".utf8)]
    }
  }
}
