/// How long a file is, in few letters.
enum FileSize {
  /// `640`, `87K`, `1.2M`, `3.0G`; in steps of 1,024.
  static func short(_ bytes: UInt64) -> String {
    if bytes < 1024 { return "\(bytes)" }
    var tenths = bytes * 10 / 1024
    for unit in ["K", "M", "G"] {
      if unit == "K" && tenths < 10_240 { return "\((tenths + 5) / 10)K" }
      if unit != "K" && (tenths < 10_240 || unit == "G") {
        return "\(tenths / 10).\(tenths % 10)\(unit)"
      }
      tenths /= 1024
    }
    return "\(bytes)"
  }
}
