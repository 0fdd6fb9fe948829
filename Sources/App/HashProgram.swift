import Glibc
import Platform
import WebQQProtocol

/// The person's own program for the hash of the friend list.
struct HashProgram: Sendable {
  /// How long it may take.
  static let limit = Duration.seconds(1)

  let words: [String]

  /// Asks it on a thread of its own; the loop goes on meanwhile.
  func hash(uin: UInt64, ptwebqq: String) async -> Result<String, FriendListHashing.Failure> {
    await withCheckedContinuation { continuation in
      Thread.start { [words] in
        continuation.resume(returning: Self.ask(words, uin: uin, ptwebqq: ptwebqq))
      }
    }
  }

  private static func ask(
    _ words: [String],
    uin: UInt64,
    ptwebqq: String
  ) -> Result<String, FriendListHashing.Failure> {
    do throws(FilterError) {
      let input = Array("\(uin)\n\(ptwebqq)\n".utf8)
      let output = try FilterProgram.run(words, input: input, limit: limit)
      let text = String(decoding: output, as: UTF8.self)
      let hash = text.prefix { !$0.isNewline }.filter { !$0.isWhitespace }
      return isHash(hash) ? .success(hash) : .failure(.init("it printed no hash"))
    } catch {
      return .failure(.init(error.description))
    }
  }

  /// Every variant so far was hexadecimal; later ones may have other letters, but no page.
  private static func isHash(_ text: String) -> Bool {
    (1...512).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }
}
