import Glibc

/// Reads a file that is the body of an answer, piece by piece.
struct FileReader: ~Copyable {
  private let file: ResponseFile
  private let descriptor: Int32
  private var position: UInt64
  private var end: UInt64

  /// Opens it.
  init(_ file: ResponseFile) throws {
    self.file = file
    descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DataDirectory.failure(file.path) }
    position = file.offset
    end = file.size ?? 0
  }

  deinit { close(descriptor) }

  /// The next piece; `nil` at the end.
  /// - Throws: when the file has become shorter or its uploader went away.
  mutating func next() async throws -> [UInt8]? {
    if position >= end {
      guard let grown = file.grown, let more = try await grown(position) else { return nil }
      end = more
    }
    let count = Int(min(UInt64(ResponseFile.pieceSize), end - position))
    let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = max(0, pread(descriptor, buffer.baseAddress, count, off_t(position)))
    }
    guard !piece.isEmpty else { throw DataDirectory.failure(file.path) }
    position += UInt64(piece.count)
    return piece
  }

  /// The first bytes of a file that is whole.
  func head(_ count: Int) -> [UInt8] {
    let wanted = Int(min(UInt64(count), end))
    return [UInt8](unsafeUninitializedCapacity: wanted) { buffer, initialized in
      initialized = max(0, pread(descriptor, buffer.baseAddress, wanted, 0))
    }
  }
}
