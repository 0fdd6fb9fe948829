import ArgumentParser

/// A base URL as a person types it.
enum PublicURL {
  static func parse(_ text: String) throws -> String {
    guard let match = text.wholeMatch(of: /https?:\/\/([^\/?#@\s]+)(\/[^?#\s]*)?/),
      !match.output.1.isEmpty, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else {
      throw ValidationError("a base URL is like https://chat.example.org or http://host:8420")
    }
    return text
  }
}
