/// What the router knows of one path.
struct Route: Sendable {
  typealias Answer = @Sendable (ServerRequest, RequestOrigin) async throws -> ServerResponse

  /// For the test that tries every path without it.
  let credential: RequiredCredential
  let answer: Answer
}
