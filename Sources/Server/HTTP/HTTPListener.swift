// The only file that accepts sockets.

import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import WebQQProtocol

/// Takes HTTP requests from a socket to a responder.
final class HTTPListener: Sendable {
  /// A longer body is refused with 413.
  static let maximumBodySize = 1 << 20
  /// How many connections wait to be accepted.
  static let backlog = 1_024
  /// After this a connection without a request is closed.
  static let idleTimeout = TimeAmount.seconds(75)
  /// For how long `stop` waits for connections to finish.
  static let patience: Duration = .seconds(2)

  private let server: HummingbirdCore.Server<HTTP1Channel>
  private let running: Task<Void, any Error>

  /// Where it listens.
  let address: BoundAddress

  /// Starts to listen.
  /// - Throws: `ServerError` when the address is taken or not of this machine.
  init(
    host: String,
    port: Int,
    connections: Int,
    logger: Logger,
    router: Router
  ) async throws {
    let (ports, announce) = AsyncThrowingStream<Int, any Error>.makeStream()
    let configuration = HummingbirdCore.ServerConfiguration(
      address: .hostname(host, port: port),
      backlog: Self.backlog,
      availableConnectionsDelegate: .maximum(connections, logger: logger)
    )
    let server = HummingbirdCore.Server(
      childChannelSetup: Self.channel(router),
      configuration: configuration,
      onServerRunning: { announce.yield($0.localAddress?.port ?? port) },
      eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
      logger: logger
    )
    self.server = server
    running = Task {
      do {
        try await server.run()
        announce.finish()
      } catch {
        announce.finish(throwing: error)
      }
    }
    do {
      var iterator = ports.makeAsyncIterator()
      address = BoundAddress(host: host, port: try await iterator.next() ?? port)
    } catch {
      throw Self.translated(error, host, port)
    }
  }

  /// Stops listening; connections may finish their answers for a moment.
  func stop() async {
    let deadline = Task { [running] in
      try await Task.sleep(for: Self.patience)
      running.cancel()
    }
    do {
      try await server.shutdownGracefully()
    } catch {
      running.cancel()
    }
    deadline.cancel()
    // It ended one way or the other, which is all that was asked for.
    _ = try? await running.value
  }

  private static func channel(_ router: Router) -> HTTP1Channel {
    HTTP1Channel(
      responder: { try await respond($0, $1, $2, router) },
      configuration: .init(
        additionalChannelHandlers: [ConnectionGuard()],
        idleTimeout: idleTimeout
      )
    )
  }

  @concurrent
  private static func respond(
    _ request: Request,
    _ writer: consuming ResponseWriter,
    _ channel: any Channel,
    _ router: Router
  ) async throws {
    let answer = try await Self.answer(request, channel, router)
    do {
      try await writer.write(
        response: HTTPResponse(answer),
        body: answer.file.map(Self.body) ?? ResponseBody(answer)
      )
      await answer.file?.onEnd?(true)
    } catch {
      await answer.onCut?()
      await answer.file?.onEnd?(false)
      throw error
    }
    // The rest of a body that is too long would only be read to be thrown away.
    if answer.isLast { throw CancellationError() }
  }

  private static func answer(
    _ request: Request,
    _ channel: any Channel,
    _ router: Router
  ) async throws -> ServerResponse {
    var head = ServerRequest(request, [], channel)
    if router.takesFile(head) {
      head.pieces = request.body.map { Array(buffer: $0) }
      return await router.respond(to: head)
    }
    do {
      let body = try await request.body.collect(upTo: maximumBodySize)
      return await router.respond(to: ServerRequest(request, Array(buffer: body), channel))
    } catch is NIOTooManyBytesError {
      return .tooLarge
    }
  }

  /// A file in pieces, as fast as the other side takes them.
  private static func body(_ file: ResponseFile) -> ResponseBody {
    let length = file.size.map { Int(clamping: $0 - min($0, file.offset)) }
    return ResponseBody(contentLength: length) { writer in
      var reader = try FileReader(file)
      while let piece = try await reader.next() {
        try await writer.write(ByteBuffer(bytes: piece))
      }
      try await writer.finish(nil)
    }
  }

  private static func translated(_ error: any Error, _ host: String, _ port: Int) -> any Error {
    if let error = error as? IOError, error.errnoCode == EADDRINUSE {
      return ServerError.addressInUse(host: host, port: port)
    }
    let reason = (error as? IOError).map { String(cString: strerror($0.errnoCode)) }
    return ServerError.cannotListen(host: host, port: port, reason: reason ?? "\(error)")
  }
}

extension ServerRequest {
  fileprivate init(_ request: Request, _ body: [UInt8], _ channel: any Channel) {
    var headers: [String: String] = [:]
    for field in request.headers {
      let name = field.name.canonicalName
      let separator = name == "cookie" ? "; " : ", "
      headers[name] = headers[name].map { $0 + separator + field.value } ?? field.value
    }
    headers["host"] = request.head.authority
    self.init(
      method: request.method.rawValue,
      target: request.head.path ?? "/",
      headers: headers,
      body: body,
      peer: channel.remoteAddress?.ipAddress ?? ""
    )
  }
}

extension HTTPResponse {
  fileprivate init(_ response: ServerResponse) {
    self.init(status: .init(code: response.status))
    headerFields[.contentType] = response.contentType
    if let file = response.file {
      // A file that still grows is sent in chunks.
      headerFields[.contentLength] = file.size.map { String($0 - min($0, file.offset)) }
    } else {
      headerFields[.contentLength] = String(response.body.count)
    }
    headerFields[.cacheControl] = "no-store"
    headerFields[.xContentTypeOptions] = "nosniff"
    for (name, value) in response.headers {
      guard let name = HTTPField.Name(name) else { continue }
      headerFields.append(HTTPField(name: name, value: value))
    }
  }
}
