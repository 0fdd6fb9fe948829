import WebQQProtocol

@testable import Server

/// A request as it stands on the wire.
struct RawRequest {
  var bytes: [UInt8]

  init(_ request: WireRequest, _ url: LoopbackURL, _ cookies: String?) {
    var lines = ["\(request.method.rawValue) \(url.target) HTTP/1.1", "Host: \(url.host)"]
    lines += request.headers.map { "\($0.name): \($0.value)" }
    if let cookies { lines.append("Cookie: \(cookies)") }
    if request.method == .post { lines.append("Content-Length: \(request.body.count)") }
    bytes = Array((lines + ["", ""]).joined(separator: "\r\n").utf8) + request.body
  }
}
