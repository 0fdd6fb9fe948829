import Logging
import WebQQProtocol

/// One upload on its way: fields into the request, the file into the spool.
struct Upload {
  private let handler: any UploadHandler
  private let files: FileKeeper
  private var request: ServerRequest
  private var reader: MultipartReader
  private var spool: SpoolFile?
  private var permit: UploadPermit?
  private var isWhole = false
  private var refused: Retcode?
  /// What came after the refusal.
  private var rest: UInt64 = 0

  init(
    _ request: ServerRequest,
    boundary: String,
    _ handler: any UploadHandler,
    _ files: FileKeeper
  ) {
    self.request = request
    self.handler = handler
    self.files = files
    reader = MultipartReader(boundary: boundary)
  }

  /// Takes the next bytes of the body; `false` when there were too many to go on reading.
  ///
  /// A refused file is read to its end, so that the client gets to hear why, but not further than
  /// any file may be long.
  mutating func take(_ bytes: [UInt8]) async -> Bool {
    guard refused == nil else {
      rest += UInt64(bytes.count)
      return rest <= files.rules.maximumSize
    }
    do {
      try await read(bytes)
    } catch {
      await refuse(for: error)
    }
    return true
  }

  /// The body has ended.
  mutating func answer() async -> ServerResponse {
    if refused == nil {
      do {
        guard isWhole, let spool, let permit else { throw Refusal(.malformedRequest) }
        return try await handler.finish(spool, permit, request)
      } catch {
        await refuse(for: error)
      }
    }
    return handler.refusal(refused ?? .overloaded, to: request)
  }

  /// The line broke before the end of the body.
  mutating func broken() async {
    if refused == nil, let permit { await handler.broken(permit) }
    spool = nil
  }

  private mutating func refuse(for error: any Error) async {
    if let permit { await handler.broken(permit) }
    spool = nil
    switch error {
    case let refusal as Refusal: refused = refusal.retcode
    case is MultipartReader.Malformed, is MalformedField: refused = .malformedRequest
    default:
      files.logger.error("a file could not be taken: \(error)")
      refused = .overloaded
    }
  }

  private mutating func read(_ bytes: [UInt8]) async throws {
    for event in try reader.read(bytes) {
      switch event {
      case .field(let name, let value): request.form.append(name, value)
      case .file(_, let fileName): try await begin(fileName)
      case .bytes(let piece):
        guard let spool, let permit else { continue }
        guard spool.size + UInt64(piece.count) <= permit.limit else {
          throw Refusal(permit.isShortOfRoom ? .fileQuota : .fileTooLarge)
        }
        try spool.write(piece)
        try await handler.grew(permit)
      case .fileEnded: break
      case .ended: isWhole = true
      }
    }
  }

  private mutating func begin(_ fileName: String) async throws {
    guard spool == nil else { throw Refusal(.malformedRequest) }
    let spool = try files.directory.spool()
    self.spool = spool
    permit = try await handler.admit(request, fileName: FileName.cleaned(fileName), into: spool)
  }
}
