import Glibc
import Platform
import TUI

/// The person's own editor, run on the terminal.
struct Editor: Sendable {
  /// Why a text comes back as it was.
  struct Failure: Error {
    let reason: Phrase
  }

  /// Words as in a shell, which has no part in it.
  let command: String
  private let open = OpenEditor()

  /// `$VISUAL`, else `$EDITOR`, else `vi`.
  init() {
    let wanted = [getenv("VISUAL"), getenv("EDITOR")].compactMap { $0.map { String(cString: $0) } }
    command = wanted.first { !$0.isEmpty } ?? "vi"
  }

  init(command: String) { self.command = command }

  /// Lets the person change a text; waits on a thread of its own, and the loop goes on meanwhile.
  func edit(_ text: String) async -> Result<String, Failure> {
    await withCheckedContinuation { continuation in
      Thread.start {
        let result = Result { () throws(Failure) in try run(on: text) }
        continuation.resume(returning: result)
      }
    }
  }

  private func run(on text: String) throws(Failure) -> String {
    guard let words = CommandWords.split(command) else {
      throw Failure(reason: Phrase("看不懂 \(command)", "cannot read \(command)"))
    }
    let result: (status: Int32, bytes: [UInt8])?
    do throws(SystemError) {
      result = try open.run(words, on: text)
    } catch {
      throw Failure(reason: Phrase(error.description, error.description))
    }
    guard let (status, edited) = result else {
      throw Failure(reason: Phrase("\(words[0]) 被结束", "\(words[0]) was ended"))
    }
    guard status == 0 else {
      throw Failure(reason: Phrase("\(words[0]) 返回 \(status)", "\(words[0]) returned \(status)"))
    }
    return Self.text(edited)
  }

  /// Ends the editor that is open, if any; nothing of it is left.
  /// - Returns: the text as the person saved it last.
  func end() -> String? { open.end().map(Self.text) }

  /// Editors end the last line, which in a message would be an empty one.
  private static func text(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
