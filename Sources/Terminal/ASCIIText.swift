/// Text outside ASCII, spelled in ASCII.
enum ASCIIText {
  /// `你` is `\u4F60` and `😀` is `\U0001F600`; printable ASCII stays.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        result.unicodeScalars.append(scalar)
      } else if scalar.value <= 0xFFFF {
        result += "\\u" + hexadecimal(scalar.value, digits: 4)
      } else {
        result += "\\U" + hexadecimal(scalar.value, digits: 8)
      }
    }
    return result
  }

  /// Upper-case digits, at least as many as asked.
  static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let number = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - number.count)) + number
  }
}
