import Imaging

/// Small picture files of each kind that is decoded.
enum SampleFile: String, CaseIterable {
  case jpeg, png, gif, bmp

  /// A picture of 12 by 6 whose left half is black and whose right half is white.
  var bytes: [UInt8] {
    get throws {
      switch self {
      case .jpeg: try Self.halves.jpeg(quality: 100)
      case .png:
        unhex(
          "89504e470d0a1a0a0000000d494844520000000c000000060802000000788ce8d60000001749444154"
            + "08d76364c000ffffff4713616220020c46450061d20309bd3f441b0000000049454e44ae426082"
        )
      case .gif:
        unhex(
          "4749463839610c000600f00100000000ffffff21f904000000000021ff0b496d6167654d616769636b"
            + "0e67616d6d613d302e343534353435002c000000000c00060000020d841fa9879a6cdc833240506f2d"
            + "003b"
        )
      case .bmp:
        unhex(
          "424d56000000000000003e000000280000000c00000006000000010001000000000018000000000000"
            + "0000000000020000000200000000000000ffffff0003f0000003f0000003f0000003f0000003f00000"
            + "03f00000"
        )
      }
    }
  }

  /// What every sample shows.
  static let halves = Picture(
    width: 12,
    height: 6,
    luminance: (0..<72).map { $0 % 12 < 6 ? 0 : 255 }
  )

  /// A PNG of 4 by 2: its left half is black, its right half see-through.
  static let seeThrough = unhex(
    "89504e470d0a1a0a0000000d49484452000000040000000208060000007fa87d630000001749444154"
      + "08d763606060f80fc50c0c0c0c0c4c0c680000380c02012c705ba80000000049454e44ae426082"
  )

  /// A GIF of two frames: first the halves, then their negative.
  static let animation = unhex(
    "4749463839610c000600f00100000000ffffff21f904000000000021ff0b4e45545343415045322e3003"
      + "0100000021ff0b496d6167654d616769636b0e67616d6d613d302e343534353435002c000000000c0006"
      + "0000020d841fa9879a6cdc833240506f2d0021f904000000000021ff0b496d6167654d616769636b0e67"
      + "616d6d613d302e343534353435002c000000000c00060000020d8c0fa9879a6cdc8312c0506f2d003b"
  )
}

/// The bytes behind pairs of hex digits.
func unhex(_ digits: String) -> [UInt8] {
  let nibbles = digits.utf8.map { $0 <= 0x39 ? $0 - 0x30 : $0 - 0x57 }
  return stride(from: 0, to: nibbles.count - 1, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
}
