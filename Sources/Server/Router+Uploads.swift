import WebQQProtocol

extension Router {
  /// What takes a request that carries a file, which must not be read into memory; `nil` for any
  /// other request.
  func upload(for request: ServerRequest) -> Upload? {
    guard request.method == "POST", let handler = uploadHandler(for: request.path),
      let boundary = Multipart.boundary(ofContentType: request.headers["content-type"] ?? "")
    else { return nil }
    return Upload(request, boundary: boundary, handler, services.files)
  }

  private func uploadHandler(for path: String) -> (any UploadHandler)? {
    switch path {
    case UploadOfflinePic.address.path: OfflineUploadHandler(services, kind: .picture)
    case UploadOfflineFile.address.path: OfflineUploadHandler(services)
    case CfaceUpload.address.path: CfaceUploadHandler(services)
    case _ where path.hasPrefix(OnlineFile.root): OfferUploadHandler(services)
    default: nil
    }
  }
}
