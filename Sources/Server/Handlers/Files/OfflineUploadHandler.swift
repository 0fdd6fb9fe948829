import WebQQProtocol

/// Pictures and files for a friend.
struct OfflineUploadHandler: UploadHandler {
  private let services: Services
  private let kind: StoredFile.Kind

  init(_ services: Services, kind: StoredFile.Kind) {
    self.services = services
    self.kind = kind
  }

  func admit(
    _ request: ServerRequest,
    fileName: String,
    into spool: SpoolFile
  ) async throws -> UploadPermit {
    let session = try await UploadSession(services: services).session(of: request)
    let most = kind == .picture ? UInt64(FileLimits.picture) : .max
    return try await services.files.permit(session, fileName, atMost: most)
  }

  func finish(
    _ spool: SpoolFile,
    _ permit: UploadPermit,
    _ request: ServerRequest
  ) async throws -> ServerResponse {
    if kind == .picture, try spool.pictureKind == nil { throw Refusal(.malformedRequest) }
    let size = spool.size
    let kept = try await services.files.keep(
      spool,
      as: kind,
      named: permit.name,
      of: permit.session.account
    )
    guard let kept else { throw Refusal(.overloaded) }
    return page(.stored(path: kept.path, name: permit.name, size: size), request)
  }

  func refusal(_ code: Retcode, to request: ServerRequest) -> ServerResponse {
    page(.refused(code), request)
  }

  private func page(_ reply: UploadOffline.Reply, _ request: ServerRequest) -> ServerResponse {
    // The fields beside the file are plain ones; only JSON in `r` could be malformed.
    let fields = try? RequestFields(request.form)
    let asked = fields.map { UploadOffline.Request(decoding: $0) }
    guard let asked else { return .refusal(.malformedRequest) }
    return .page(UploadOffline.encode(reply, to: asked))
  }
}

extension SpoolFile {
  /// What kind of picture has arrived.
  var pictureKind: PictureKind? {
    get throws {
      let reader = try FileReader(ResponseFile(path: path, size: size))
      return PictureKind(head: reader.head(PictureKind.headSize))
    }
  }
}
