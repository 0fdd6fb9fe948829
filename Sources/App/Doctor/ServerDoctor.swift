import Chat
import HTTP
import Synchronization
import TUI
import Terminal
import WebQQProtocol

/// Looks whether a server is there and speaks WebQQ; signs in to nothing.
struct ServerDoctor {
  /// As typed.
  let server: String
  let options: TransportOptions

  /// Blocks until the server has answered or its time is over.
  func finding() -> Finding {
    let topic = Phrase("服务器", "server")
    guard let address = SignInForm.url(of: server).flatMap(ServerAddress.init) else {
      let phrase = SignInFailure.serverAddressMalformed.phrase
      return Finding(topic: topic, fact: Phrase(server, server), advice: phrase)
    }
    if let failure = failure(at: address) {
      return Finding(topic: topic, fact: Phrase(address.url, address.url), advice: failure.phrase)
    }
    let isOpen = !address.isSecure && !address.isLoopback
    let fact = Phrase("\(address.url) 说 WebQQ", "\(address.url) speaks WebQQ")
    return Finding(
      topic: topic,
      fact: address.isSecure ? fact + Phrase("，TLS 可信", ", TLS trusted") : fact,
      advice: isOpen
        ? Phrase("没有 TLS：密码会明文经过网络", "no TLS: the password would cross the network in the clear")
        : nil
    )
  }

  /// Asks what the first step of a sign-in asks, for an account that is nobody's.
  private func failure(at address: ServerAddress) -> SignInFailure? {
    let executor = TerminalExecutor(watchesSignals: false)
    let transport = CurlTransport(executor: executor, options: options)
    let asked = Check.Request(account: "10000", loginSignature: "", random: "0.5")
    let request = Hosts(address).request(Check.self, asked)
    let answer = Answer()
    Task(executorPreference: executor) {
      let error = await Self.error(of: request, transport)
      answer.error.withLock { $0 = error }
      executor.wake(.terminate)
    }
    executor.run(source: transport) { !$0.contains(.terminate) }
    return answer.error.withLock(\.self).map { SignInFailure($0, server: address) }
  }

  private static func error(
    of request: WireRequest,
    _ transport: CurlTransport
  ) async -> ProtocolError? {
    do throws(TransportError) {
      let response = try await transport.send(request)
      guard response.status == 200 else { return .status(response.status) }
      do throws(ProtocolError) {
        _ = try Check.decode(response.body)
        return nil
      } catch {
        return error
      }
    } catch {
      return .transport(error)
    }
  }

  private final class Answer: Sendable {
    let error = Mutex<ProtocolError?>(nil)
  }
}
