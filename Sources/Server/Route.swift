import WebQQProtocol

/// What the router knows of one path.
struct Route: Sendable {
  typealias Answer = @Sendable (ServerRequest, RequestOrigin) async throws -> ServerResponse

  /// For the test that tries every path without it.
  let credential: RequiredCredential
  /// Takes the file that a POST brings; `nil` where none is taken.
  var upload: (any UploadHandler)?
  let answer: Answer

  /// A path that takes files and answers nothing else.
  static func upload(_ handler: any UploadHandler, _ credential: RequiredCredential) -> Route {
    Route(credential: credential, upload: handler) { _, _ in throw Refusal(.malformedRequest) }
  }
}
