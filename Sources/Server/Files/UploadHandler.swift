import WebQQProtocol

/// Takes one uploaded file.
///
/// It is asked first when the file begins, with the fields before it, and again when all is there.
protocol UploadHandler: Sendable {
  /// Who sends it, and how much of it is taken.
  func admit(
    _ request: ServerRequest,
    fileName: String,
    into spool: SpoolFile
  ) async throws -> UploadPermit
  /// More of it is there.
  func grew(_ permit: UploadPermit) async throws
  /// All of it is there.
  func finish(
    _ spool: SpoolFile,
    _ permit: UploadPermit,
    _ request: ServerRequest
  ) async throws -> ServerResponse
  /// It will not be whole.
  func broken(_ permit: UploadPermit) async
  /// The answer that says why not.
  func refusal(_ code: Retcode, to request: ServerRequest) -> ServerResponse
}

extension UploadHandler {
  func grew(_ permit: UploadPermit) async throws {}
  func broken(_ permit: UploadPermit) async {}
}

/// What was found out when a file began.
struct UploadPermit: Sendable {
  var session: SessionRecord
  var name: String
  /// In bytes.
  var limit: UInt64
  /// Whether the limit is what is left of the account's room.
  var isShortOfRoom = false
  /// Of a file from hand to hand.
  var offer: UInt64?
}
