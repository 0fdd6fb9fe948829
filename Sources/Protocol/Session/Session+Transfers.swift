import Chat

extension Session {
  func perform(_ request: TransferRequest) async throws(ServiceFailure) {
    throw .notSignedIn
  }
}
