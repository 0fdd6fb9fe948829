import ArgumentParser

/// Account and group numbers as a person types them: 5 to 10 digits.
enum LastingNumber {
  static func account(_ text: String) throws -> UInt64 {
    guard let number = parse(text) else {
      throw ValidationError("an account number has 5 to 10 digits, like 10001")
    }
    return number
  }

  static func group(_ text: String) throws -> UInt64 {
    guard let number = parse(text) else {
      throw ValidationError("a group number has 5 to 10 digits, like 70001")
    }
    return number
  }

  private static func parse(_ text: String) -> UInt64? {
    let digits = text.utf8
    guard (5...10).contains(digits.count), digits.first != UInt8(ascii: "0"),
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return UInt64(text)
  }
}
