import Chat

extension Session {
  func perform(_ request: PeopleRequest) async throws(ServiceFailure) {
    throw .notSignedIn
  }
}
