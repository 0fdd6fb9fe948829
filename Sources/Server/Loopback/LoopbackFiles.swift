import Glibc
import WebQQProtocol

/// The files of a `LoopbackTransport`, piece by piece as over a socket.
enum LoopbackFiles {
  /// Reads a file to the router.
  static func answer(
    _ upload: Upload,
    _ file: FileUpload,
    _ meter: ByteMeter?
  ) async throws(TransportError) -> ServerResponse {
    var upload = upload
    let descriptor = open(file.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    _ = await upload.take(file.prefix)
    var position: UInt64 = 0
    while position < file.size {
      let piece = read(descriptor, at: position, most: file.size - position)
      guard !piece.isEmpty, !Task.isCancelled else {
        await upload.broken()
        throw Task.isCancelled ? .cancelled : .file(reason: "it became shorter")
      }
      position += UInt64(piece.count)
      _ = await upload.take(piece)
      // Bytes stand in for time, which does not matter here.
      meter?.passed(position, at: .milliseconds(Int64(clamping: position)))
    }
    _ = await upload.take(file.tail)
    return await upload.answer()
  }

  /// Writes an answer into the request's sink, or returns it.
  static func body(
    _ file: ResponseFile,
    _ request: WireRequest
  ) async throws(TransportError) -> [UInt8] {
    var body: [UInt8] = []
    do {
      var reader = try FileReader(file)
      let sink = request.sink.map { open($0.path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW) }
      defer { if let sink { close(sink) } }
      var position = file.offset
      while let piece = try await reader.next() {
        if Task.isCancelled { throw TransportError.cancelled }
        if let sink {
          guard pwrite(sink, piece, piece.count, off_t(position)) == piece.count else {
            throw failure()
          }
        } else {
          body += piece
        }
        position += UInt64(piece.count)
        request.meter?.passed(position, at: .milliseconds(Int64(clamping: position)))
      }
      await file.onEnd?(true)
      return body
    } catch {
      await file.onEnd?(false)
      throw (error as? TransportError) ?? .interrupted(reason: "\(error)")
    }
  }

  private static func read(_ descriptor: Int32, at position: UInt64, most: UInt64) -> [UInt8] {
    let count = Int(min(UInt64(ResponseFile.pieceSize), most))
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = max(0, pread(descriptor, buffer.baseAddress, count, off_t(position)))
    }
  }

  private static func failure() -> TransportError {
    .file(reason: String(cString: strerror(errno)))
  }
}
