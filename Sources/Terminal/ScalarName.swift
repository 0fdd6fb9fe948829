/// What the token of a scalar says: its usual abbreviation, or `U+` and its number.
enum ScalarName {
  static func of(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x00...0x1F: c0[Int(scalar.value)]
    case 0x7F: "DEL"
    case 0x80...0x9F: c1[Int(scalar.value - 0x80)]
    case 0xFE00...0xFE0F: "VS\(scalar.value - 0xFE00 + 1)"
    case 0xE0100...0xE01EF: "VS\(scalar.value - 0xE0100 + 17)"
    default: marks[scalar.value] ?? "U+" + ASCIIText.hexadecimal(scalar.value, digits: 4)
    }
  }

  private static let c0 = [
    "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "TAB", "LF", "VT", "FF", "CR",
    "SO", "SI", "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC",
    "FS", "GS", "RS", "US",
  ]
  private static let c1 = [
    "PAD", "HOP", "BPH", "NBH", "IND", "NEL", "SSA", "ESA", "HTS", "HTJ", "VTS", "PLD", "PLU",
    "RI", "SS2", "SS3", "DCS", "PU1", "PU2", "STS", "CCH", "MW", "SPA", "EPA", "SOS", "SGC", "SCI",
    "CSI", "ST", "OSC", "PM", "APC",
  ]
  private static let marks: [UInt32: String] = [
    0x00AD: "SHY", 0x034F: "CGJ", 0x061C: "ALM", 0x200B: "ZWSP", 0x200C: "ZWNJ", 0x200D: "ZWJ",
    0x200E: "LRM", 0x200F: "RLM", 0x2028: "LS", 0x2029: "PS", 0x202A: "LRE", 0x202B: "RLE",
    0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO", 0x2060: "WJ", 0x2066: "LRI", 0x2067: "RLI",
    0x2068: "FSI", 0x2069: "PDI", 0xFEFF: "BOM",
  ]
}
