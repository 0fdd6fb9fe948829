import Synchronization

/// The texts of clusters that are more than one scalar, each under a number of its own.
///
/// So a glyph is two numbers, and a grid of them is copied and compared as bytes. A number is never
/// given back: those who write use some thousands of clusters. Past the limit, which only an attack
/// can reach, a cluster is drawn by its first scalar alone.
struct ClusterTable: ~Copyable {
  private struct Entries {
    var texts: [String] = []
    var numbers: [String: UInt32] = [:]
  }

  /// Numbers run from 1 up to here.
  static let limit: UInt32 = 1 << 17
  static let shared = ClusterTable()

  private let entries = Mutex(Entries())

  /// The number of a text, new or known; `nil` when there is no more room.
  func number(of text: String) -> UInt32? {
    entries.withLock { entries in
      if let number = entries.numbers[text] { return number }
      guard entries.texts.count < Self.limit else { return nil }
      entries.texts.append(text)
      let number = UInt32(entries.texts.count)
      entries.numbers[text] = number
      return number
    }
  }

  /// The text that a number stands for.
  func text(_ number: UInt32) -> String {
    entries.withLock { $0.texts[Int(number) - 1] }
  }
}
