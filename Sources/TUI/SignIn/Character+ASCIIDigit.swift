extension Character {
  /// One of `0` to `9`, and no digit of another script.
  var isASCIIDigit: Bool { isASCII && isNumber }
}
