/// Names of files from outside.
enum FileName {
  /// As it may be shown and stored: one part of a path, without controls, at most 200 bytes.
  static func cleaned(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
    let shown = last.unicodeScalars.filter { scalar in
      scalar.value >= 0x20 && scalar.value != 0x7F && !(0x80...0x9F).contains(scalar.value)
        && !isDirection(scalar)
    }
    var clean = String(String.UnicodeScalarView(shown))
    while clean.utf8.count > 200 { clean.removeLast() }
    return clean.isEmpty || clean.allSatisfy({ $0 == "." }) ? "file" : clean
  }

  /// `gpj.exe` must not be shown as `exe.jpg`.
  private static func isDirection(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      || [0x200E, 0x200F, 0x061C].contains(scalar.value)
  }
}
