import Chat
import Logging
import Server

/// A real server on loopback with two friends, a group and a discussion.
final class TestServer: Sendable {
  static let password = "correct horse"

  let directory: TemporaryDirectory
  let port: Int
  private let server: WebQQServer

  /// Starts on a free port; in `directory` with what is there, else in a new one with two friends.
  init(
    in existing: TemporaryDirectory? = nil,
    captcha: CaptchaPolicy = .never,
    answer: String = "K7PX",
    edit: (inout ServerConfiguration) -> Void = { _ in }
  ) async throws {
    directory = existing ?? TemporaryDirectory()
    var configuration = ServerConfiguration(
      dataDirectory: directory.path,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    )
    configuration.port = 0
    configuration.captchaPolicy = captcha
    configuration.files.maximumSize = 2 << 20
    configuration.captchaSource = CaptchaSource { Captcha(answer: answer, image: [0xFF, 0xD8]) }
    edit(&configuration)
    server = try await WebQQServer(configuration)
    if existing == nil { try Self.populate(server.administration) }
    port = try await server.start().port
  }

  /// Somebody who takes part from inside the server, so that its requests count for no fault.
  func join(_ account: UInt64) async throws -> Participant { try await server.join(account) }

  /// More people and places than the usual ones.
  var administration: Administration { server.administration }

  func stop() async { await server.stop() }

  /// Forgets every session and login of an account, as after a loss of data.
  func endSessions(of account: UInt64) throws {
    try server.administration.setPassword(Secret(Self.password), of: account)
  }

  private static func populate(_ administration: Administration) throws {
    try administration.addAccount(10001, nick: "阿杰", password: Secret(password))
    try administration.addAccount(10002, nick: "小明", password: Secret(password))
    try administration.addFriend(10001, 10002, category: "同学")
    try administration.createGroup(70001, name: "项目组", owner: 10001)
    try administration.join(group: 70001, account: 10002)
    try administration.createDiscussion(90001, name: "接机", members: [10001, 10002])
  }
}
