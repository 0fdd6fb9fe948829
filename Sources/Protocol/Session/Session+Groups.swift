import Chat

extension Session {
  func perform(_ request: GroupRequest) async throws(ServiceFailure) {
    throw .notSignedIn
  }
}
