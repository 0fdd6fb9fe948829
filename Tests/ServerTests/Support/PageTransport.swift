import Synchronization
import WebQQProtocol

/// A transport that sends the headers of the official page, without those that a test takes away.
final class PageTransport: Transport {
  private let inner: any Transport
  private let missing = Mutex<Set<String>>([])
  private let referer = Mutex<String?>(nil)

  init(_ inner: any Transport) { self.inner = inner }

  /// Leaves a field out from now on.
  func leaveOut(_ name: String) { missing.withLock { _ = $0.insert(name) } }

  /// Says from now on that every request comes from this page.
  func comeFrom(_ page: String) { referer.withLock { $0 = page } }

  func send(_ request: WireRequest) async throws(TransportError) -> WireResponse {
    let role: HostRole = request.url.contains("/api/") ? .contacts : .session
    let page = referer.withLock { $0 } ?? role.referer ?? ""
    var request = request
    request.headers += [("User-Agent", WebQQApplication.userAgent), ("Referer", page)]
    let left = missing.withLock { $0 }
    request.headers.removeAll { left.contains($0.name) }
    return try await inner.send(request)
  }

  func cookie(_ name: String, for url: String) async -> String? {
    await inner.cookie(name, for: url)
  }

  func setCookie(_ line: String, from url: String) async {
    await inner.setCookie(line, from: url)
  }

  func clearCookies() async { await inner.clearCookies() }

  func dropIdleConnections() async { await inner.dropIdleConnections() }
}
