/// The version of the login page's script, for clients older than the rest.
struct VersionHandler: PageHandler {
  static let path = "/cgi-bin/ver"

  init(_ services: Services) {}

  func response(to request: ServerRequest, from origin: RequestOrigin) -> ServerResponse {
    .callback(Array("ptuiV(201205211530);".utf8))
  }
}
