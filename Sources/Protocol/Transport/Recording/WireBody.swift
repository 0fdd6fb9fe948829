import Cryptography

/// What is kept of a body.
public enum WireBody: Equatable, Sendable {
  case text(String)
  /// A picture or a file: its size and digest say whether two are the same.
  case binary(size: Int, digest: String)

  /// Looks at the bytes: what is UTF-8 and no picture is text.
  init(_ bytes: [UInt8]) {
    let isPicture = [[0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47], Array("GIF8".utf8)]
      .contains { bytes.starts(with: $0) }
    if !isPicture, let text = String(validating: bytes, as: UTF8.self) {
      self = .text(text)
    } else {
      self = .binary(size: bytes.count, digest: Hex.lower(Digest.sha256(bytes)))
    }
  }

  /// In bytes.
  var size: Int {
    switch self {
    case .text(let text): text.utf8.count
    case .binary(let size, _): size
    }
  }

  /// The bytes, where they were kept; else as many zeros.
  var bytes: [UInt8] {
    switch self {
    case .text(let text): Array(text.utf8)
    case .binary(let size, _): [UInt8](repeating: 0, count: size)
    }
  }

  init?(json: JSONValue?) {
    if case .string(let text)? = json {
      self = .text(text)
    } else if let size = json?["bytes"]?.lenientInt, (0...Self.largest).contains(size),
      let digest = json?["sha256"]?.lenientText
    {
      self = .binary(size: size, digest: digest)
    } else {
      return nil
    }
  }

  var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .binary(let size, let digest): ["bytes": .int(size), "sha256": .string(digest)]
    }
  }

  /// A recording must not make the program ask for all the memory there is.
  private static let largest = 64 << 20
}
