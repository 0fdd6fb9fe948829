/// Sends one request, returns one response, and keeps the cookies (RFC 6265).
public protocol Transport: Sendable {
  /// Sends the request with the cookies that its URL may see, and keeps those of the answer.
  ///
  /// Redirects are not followed. Any HTTP status is a response, not an error. Cancelling the task
  /// ends the request.
  func send(_ request: WireRequest) async throws(TransportError) -> WireResponse
  /// The value of the cookie that a request to `url` would carry; `nil` when there is none.
  func cookie(_ name: String, for url: String) async -> String?
  /// Keeps a cookie as if a response from `url` had carried this `Set-Cookie` value.
  func setCookie(_ line: String, from url: String) async
  /// Forgets all cookies.
  func clearCookies() async
  /// Ends the connections that no request uses, so that the next request opens its own.
  ///
  /// After the machine slept the other end may have forgotten them without a word, and a request
  /// on one of them would wait until its limit.
  func dropIdleConnections() async
}
