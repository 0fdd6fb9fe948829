import Cryptography
import WebQQProtocol

/// Pictures for groups and discussions.
struct CfaceUploadHandler: UploadHandler {
  private let services: Services

  init(_ services: Services) { self.services = services }

  func admit(
    _ request: ServerRequest,
    fileName: String,
    into spool: SpoolFile
  ) async throws -> UploadPermit {
    let session = try await UploadSession(services: services).session(of: request)
    return try await services.files.permit(
      session,
      fileName,
      atMost: UInt64(FileLimits.picture)
    )
  }

  func finish(
    _ spool: SpoolFile,
    _ permit: UploadPermit,
    _ request: ServerRequest
  ) async throws -> ServerResponse {
    guard try spool.pictureKind != nil else { throw Refusal(.malformedRequest) }
    let owner = permit.session.account
    let name = Hex.upper(Digest.md5(try spool.bytes)) + ".jPg"
    let known = try await services.files.write { table in
      guard let face = try table.face(name, of: owner) else { return false }
      try table.prolong(face, by: FileRules.pictureLife)
      return true
    }
    if !known { _ = try await services.files.keep(spool, as: .face, named: name, of: owner) }
    return page(.stored(name: name), isKnown: known, request)
  }

  func refusal(_ code: Retcode, to request: ServerRequest) -> ServerResponse {
    let number = code == .fileTooLarge || code == .fileQuota ? CfaceUpload.tooLarge : code.rawValue
    return page(.refused(number), isKnown: false, request)
  }

  private func page(
    _ reply: CfaceUpload.Reply,
    isKnown: Bool,
    _ request: ServerRequest
  ) -> ServerResponse {
    // The fields beside the file are plain ones; only JSON in `r` could be malformed.
    guard let fields = try? RequestFields(request.form) else { return .refusal(.malformedRequest) }
    let asked = CfaceUpload.Request(decoding: fields)
    return .page(CfaceUpload.encode(reply, isKnown: isKnown, to: asked))
  }
}

extension SpoolFile {
  /// All of a small file.
  fileprivate var bytes: [UInt8] {
    get throws {
      let reader = try FileReader(ResponseFile(path: path, size: size))
      return reader.head(Int(size))
    }
  }
}
