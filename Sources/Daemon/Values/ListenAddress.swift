import ArgumentParser
import Glibc
import Platform

/// An address of this machine and a port: `127.0.0.1:8420`, `[::1]:8420`, `localhost:0`.
struct ListenAddress: Hashable, Sendable {
  /// Numeric; without the brackets.
  let host: String
  /// 0 asks the system for a free one.
  let port: Int

  static func parse(_ text: String) throws -> ListenAddress {
    guard let colon = text.lastIndex(of: ":"), let port = port(text[text.index(after: colon)...])
    else { throw ValidationError("an address is ADDR:PORT, like 127.0.0.1:8420 or [::1]:8420") }
    let name = text[..<colon]
    if name == "localhost" { return ListenAddress(host: "127.0.0.1", port: port) }
    if name.hasPrefix("["), name.hasSuffix("]") {
      let host = String(name.dropFirst().dropLast())
      if IPAddress.isVersion6(host) { return ListenAddress(host: host, port: port) }
    } else if IPAddress.isVersion4(String(name)) {
      return ListenAddress(host: String(name), port: port)
    }
    throw ValidationError(
      "'\(LineShield.text(String(name)))' is no IP address; use 127.0.0.1, 0.0.0.0, [::1] or [::]"
    )
  }

  private static func port(_ text: Substring) -> Int? {
    guard (1...5).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(text).flatMap { $0 <= 65_535 ? $0 : nil }
  }
}
