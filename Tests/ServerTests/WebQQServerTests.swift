import Chat
import Logging
import Testing
import WebQQProtocol

@testable import Server

struct WebQQServerTests {
  @Test(arguments: ["0.0.0.0", "192.168.1.2", "::", "example.org", "127.example.org", "128.0.0.1"])
  func `nothing is served in the clear off this machine by accident`(host: String) async throws {
    let folder = try TemporaryDirectory()
    await #expect(throws: ServerError.insecureListening(host: host)) {
      try await WebQQServer(Self.configuration(folder) { $0.host = host })
    }
  }

  @Test(arguments: [LinkPolicy.insecureHTTP, .behindProxy(address: "10.0.0.1")])
  func `a policy allows it`(link: LinkPolicy) async throws {
    let folder = try TemporaryDirectory()
    _ = try await WebQQServer(
      Self.configuration(folder) {
        $0.host = "0.0.0.0"
        $0.link = link
      }
    )
  }

  @Test(arguments: ["127.0.0.1", "127.9.9.9", "localhost", "::1"])
  func `loopback needs none`(host: String) async throws {
    let folder = try TemporaryDirectory()
    _ = try await WebQQServer(Self.configuration(folder) { $0.host = host })
  }

  @Test func `a second server on the same data is refused, a later one is not`() async throws {
    let folder = try TemporaryDirectory()
    let first = try await WebQQServer(Self.configuration(folder))
    await #expect(throws: ServerError.alreadyServed(path: folder.path)) {
      try await WebQQServer(Self.configuration(folder))
    }
    await first.stop()
    _ = try await WebQQServer(Self.configuration(folder))
  }

  @Test func `starting twice gives the same address`() async throws {
    let folder = try TemporaryDirectory()
    let server = try await WebQQServer(Self.configuration(folder))
    let address = try await server.start()
    #expect(address.port != 0)
    #expect(try await server.start() == address)
    await server.stop()
    await server.stop()
  }

  @Test func `errors are one line with the path and what to do`() {
    let errors: [ServerError] = [
      .readOnly(path: "/p"), .diskFull(path: "/p"), .alreadyServed(path: "/p"),
      .newerSchema(path: "/p", found: 9, known: 1), .notADatabase(path: "/p"),
    ]
    for error in errors {
      #expect(error.description.contains("/p"))
      #expect(error.description.contains(";"))
      #expect(!error.description.contains("\n"))
    }
  }

  private static func configuration(
    _ folder: TemporaryDirectory,
    edit: (inout ServerConfiguration) -> Void = { _ in }
  ) -> ServerConfiguration {
    var configuration = ServerConfiguration(
      dataDirectory: folder.path,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    )
    configuration.port = 0
    edit(&configuration)
    return configuration
  }
}
