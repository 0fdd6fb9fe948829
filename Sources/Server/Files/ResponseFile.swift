import WebQQProtocol

/// A file that is the body of an answer, read while it is written.
struct ResponseFile: Sendable {
  var path: String
  /// The first byte.
  var offset: UInt64 = 0
  /// Of the whole file; `nil` while it still grows.
  var size: UInt64?
  /// For a file that still grows: waits for more than so many bytes; `nil` at its end.
  var grown: (@Sendable (UInt64) async throws -> UInt64?)?
  /// Told in the end whether all of it was written.
  var onEnd: (@Sendable (Bool) async -> Void)?

  /// Bytes that are read at a time.
  static let pieceSize = 65_536
}

extension ServerResponse {
  /// A file, or the rest of one.
  static func file(_ file: ResponseFile, type: String) -> ServerResponse {
    var response = ServerResponse(contentType: type, body: [])
    response.file = file
    response.headers.append(("Accept-Ranges", "bytes"))
    response.headers.append(("Content-Disposition", "attachment"))
    if file.offset > 0, let size = file.size, file.offset < size {
      response.status = 206
      response.headers.append(("Content-Range", "bytes \(file.offset)-\(size - 1)/\(size)"))
    }
    return response
  }

  /// A short text with an HTTP status, for those who ask for a file that is not there.
  static func missing(_ status: Int = 404) -> ServerResponse {
    var response = ServerResponse.refusal(.nothing)
    response.status = status
    return response
  }

  /// Another place to look.
  static func redirect(_ url: String) -> ServerResponse {
    var response = ServerResponse(contentType: "text/plain; charset=utf-8", body: [])
    response.status = 302
    response.headers.append(("Location", url))
    return response
  }
}
