import ArgumentParser

/// Where to connect to in place of what a URL says, as a person types it.
enum ConnectTo {
  /// Checks `d.web2.qq.com:80:127.0.0.1:8420`, `:443:127.0.0.1:8443` or `::[::1]:8443`.
  static func parse(_ text: String) throws -> String {
    guard
      let match = text.wholeMatch(
        of: /(?:[\w.\-]*|\[[0-9A-Fa-f:.]+\]):(\d{0,5}):(?:[\w.\-]+|\[[0-9A-Fa-f:.]+\]):(\d{1,5})/
      ), isPort(match.output.1) || match.output.1.isEmpty, isPort(match.output.2)
    else {
      throw ValidationError("expected HOST:PORT:ADDR:PORT, like d.web2.qq.com:80:127.0.0.1:8420")
    }
    return text
  }

  private static func isPort(_ text: Substring) -> Bool {
    Int(text).map { (1...65_535).contains($0) } ?? false
  }
}
