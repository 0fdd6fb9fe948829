/// The call that the official page made every minute; nothing depends on it.
struct KeepAliveHandler: PageHandler {
  static let path = "/web2/get_msg_tip"

  init(_ services: Services) {}

  func response(to request: ServerRequest, from origin: RequestOrigin) -> ServerResponse {
    .json(Array(#"{"retcode":0,"result":{}}"#.utf8))
  }
}
