import Glibc
import WebQQProtocol

/// The files of one request, open; -1 where there is none.
struct OpenFiles {
  private(set) var upload: Int32 = -1
  private(set) var sink: Int32 = -1

  /// Opens what a request names.
  ///
  /// A file to send must be a regular one: a pipe would hold the loop.
  init(for request: WireRequest) throws(TransportError) {
    if let path = request.upload?.path {
      upload = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard upload >= 0 else { throw Self.failure() }
      var info = stat()
      guard fstat(upload, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
        close(upload)
        throw .file(reason: "not a regular file")
      }
    }
    if let path = request.sink?.path {
      sink = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
      guard sink < 0 else { return }
      let error = Self.failure()
      if upload >= 0 { close(upload) }
      throw error
    }
  }

  private static func failure() -> TransportError {
    .file(reason: String(cString: strerror(errno)))
  }
}
