import ArgumentParser
import Glibc

/// Numeric addresses, as the system reads them.
enum IPAddress {
  static func parse(_ text: String) throws -> String {
    guard isVersion4(text) || isVersion6(text) else {
      throw ValidationError("an IP address is expected, like 127.0.0.1 or ::1")
    }
    return text
  }

  static func isVersion4(_ text: String) -> Bool {
    var address = in_addr()
    return inet_pton(AF_INET, text, &address) == 1
  }

  static func isVersion6(_ text: String) -> Bool {
    var address = in6_addr()
    return inet_pton(AF_INET6, text, &address) == 1
  }
}
