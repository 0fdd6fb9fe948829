import Glibc
import WebQQProtocol

/// The files of a `LoopbackTransport`, piece by piece as over a socket.
enum LoopbackFiles {
  static let becameShorter = TransportError.file(reason: "it became shorter")

  /// Sends a request whose body is read from a file.
  static func answer(
    _ request: ServerRequest,
    _ file: FileUpload,
    _ meter: ByteMeter?,
    by router: Router
  ) async throws(TransportError) -> ServerResponse {
    let descriptor = open(file.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    var request = request
    request.pieces = LoopbackBody(body: file, descriptor: descriptor, meter: meter)
    let answer = await router.respond(to: request)
    if Task.isCancelled { throw .cancelled }
    if lseek(descriptor, 0, SEEK_END) < off_t(file.size) { throw becameShorter }
    return answer
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

  private static func failure() -> TransportError {
    .file(reason: String(cString: strerror(errno)))
  }
}
