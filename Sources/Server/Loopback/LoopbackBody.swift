import Glibc
import WebQQProtocol

/// The body of a request that carries a file, read while it is taken.
struct LoopbackBody: AsyncSequence, Sendable {
  let body: FileUpload
  /// The file, open.
  let descriptor: Int32
  let meter: ByteMeter?

  func makeAsyncIterator() -> Iterator { Iterator(source: self) }

  struct Iterator: AsyncIteratorProtocol {
    fileprivate let source: LoopbackBody
    private var position: UInt64 = 0

    fileprivate init(source: LoopbackBody) { self.source = source }

    mutating func next() async throws -> [UInt8]? {
      try Task.checkCancellation()
      guard let piece = source.piece(at: position) else { return nil }
      guard !piece.isEmpty else { throw LoopbackFiles.becameShorter }
      position += UInt64(piece.count)
      // Bytes stand in for time, which does not matter here.
      source.meter?.passed(position, at: .milliseconds(Int64(clamping: position)))
      return piece
    }
  }

  /// The bytes at a place; `nil` at the end, none where the file should have more.
  private func piece(at position: UInt64) -> [UInt8]? {
    let begin = UInt64(body.prefix.count)
    let end = begin + body.size
    return switch position {
    case ..<begin: body.prefix
    case ..<end: read(at: position - begin, most: end - position)
    case ..<body.length: body.tail
    default: nil
    }
  }

  private func read(at position: UInt64, most: UInt64) -> [UInt8] {
    let count = Int(Swift.min(UInt64(ResponseFile.pieceSize), most))
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = Swift.max(0, pread(descriptor, buffer.baseAddress, count, off_t(position)))
    }
  }
}
