import Chat

extension Session {
  func tellTyping(_ contact: ContactID) async throws(ServiceFailure) {
    throw .notSignedIn
  }

  func shake(_ contact: ContactID) async throws(ServiceFailure) {
    throw .notSignedIn
  }
}
