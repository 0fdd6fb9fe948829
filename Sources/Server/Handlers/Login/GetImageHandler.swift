import WebQQProtocol

/// A captcha picture.
struct GetImageHandler: PageHandler {
  static let path = GetImage.address.path
  private let services: Services

  init(_ services: Services) { self.services = services }

  func response(
    to request: ServerRequest,
    from origin: RequestOrigin
  ) async throws -> ServerResponse {
    let account = request.form["uin"].flatMap { UInt64($0) }
    let captcha = try await services.desk.drawCaptcha(account: account)
    var response = ServerResponse(
      contentType: "image/jpeg",
      body: GetImage.encode(captcha.image)
    )
    response.set(origin.cookie("verifysession", captcha.session, .all))
    return response
  }
}
