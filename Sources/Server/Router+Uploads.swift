import WebQQProtocol

extension Router {
  /// Whether a request brings a file that is wanted: its body belongs into `pieces` and must not be
  /// read into memory.
  func takesFile(_ request: ServerRequest) -> Bool {
    request.method == "POST" && Self.boundary(of: request) != nil
      && route(for: request)?.upload != nil
  }

  /// Takes the file of a request; `nil` when it brings none.
  func take(_ request: ServerRequest, _ handler: (any UploadHandler)?) async -> ServerResponse? {
    guard let handler, let pieces = request.pieces, let boundary = Self.boundary(of: request) else {
      return nil
    }
    var upload = Upload(request, boundary: boundary, handler, services.files)
    do {
      for try await piece in pieces {
        guard await upload.take(piece) else { return .tooLarge }
      }
    } catch {
      // The line broke: nobody hears the answer.
      await upload.broken()
      return .refusal(.malformedRequest)
    }
    return await upload.answer()
  }

  private static func boundary(of request: ServerRequest) -> String? {
    Multipart.boundary(ofContentType: request.headers["content-type"] ?? "")
  }
}
