import NIOCore
import NIOHTTPTypes

/// Closes connections whose client is gone or dawdles.
final class ConnectionGuard: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart

  /// A request must be here as a whole within this time of its head, or so much of it at least.
  private static let requestTimeout = TimeAmount.seconds(15)
  /// A file may take long, but not crawl.
  private static let leastProgress = 65_536
  private var incompleteSince: NIODeadline?
  private var isWatching = false
  private var progress = 0

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      incompleteSince = .now()
      progress = 0
      watch(context, in: Self.requestTimeout)
    case .body(let bytes):
      progress += bytes.readableBytes
      guard progress >= Self.leastProgress else { break }
      progress = 0
      incompleteSince = .now()
    case .end: incompleteSince = nil
    }
    context.fireChannelRead(data)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    // Who closes one direction will not read the other: an answer must not count as delivered.
    if let event = event as? ChannelEvent, event == .inputClosed {
      context.close(promise: nil)
    } else {
      context.fireUserInboundEventTriggered(event)
    }
  }

  /// One timer for many requests: cancelling one for each would cost more than the request.
  private func watch(_ context: ChannelHandlerContext, in delay: TimeAmount) {
    guard !isWatching else { return }
    isWatching = true
    context.eventLoop.assumeIsolated().scheduleTask(in: delay) {
      self.isWatching = false
      guard let since = self.incompleteSince else { return }
      let due = since + Self.requestTimeout
      if due <= .now() {
        context.close(promise: nil)
      } else {
        self.watch(context, in: due - .now())
      }
    }
  }
}
