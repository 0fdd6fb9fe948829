import Chat
import Logging
import WebQQProtocol

@testable import Server

/// A server on a folder of its own, with a clock that stands still and captchas of known answer.
///
/// 10001 阿橘, 10002 Blue Whale and 10003 路过的人 know each other pairwise but 10002 and 10003;
/// all three are in group 555020001; 10001 and 10002 are in discussion 3872983346. Every password
/// is `secret`.
final class Rig: Sendable {
  static let answer = "WXYZ"
  static let group: UInt64 = 555_020_001
  static let discussion: UInt64 = 3_872_983_346

  let folder: TemporaryDirectory
  let clock = ManualClock()
  let server: WebQQServer

  /// Makes a server, or one more on the folder of another that was stopped.
  init(
    _ folder: TemporaryDirectory? = nil,
    captcha: CaptchaPolicy = .auto,
    edit: @Sendable (inout ServerConfiguration) -> Void = { _ in }
  ) async throws {
    self.folder = try folder ?? TemporaryDirectory()
    var configuration = ServerConfiguration(
      dataDirectory: self.folder.path,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    )
    configuration.port = 0
    configuration.clock = clock.clock
    configuration.captchaPolicy = captcha
    configuration.captchaSource = CaptchaSource { Captcha(answer: Self.answer, image: [1, 2, 3]) }
    edit(&configuration)
    server = try await WebQQServer(configuration)
    if folder == nil { try Self.populate(server.administration) }
  }

  private static func populate(_ world: Administration) throws {
    try world.addAccount(10_001, nick: "阿橘", password: "secret", signature: "周末见", gender: .female)
    try world.addAccount(10_002, nick: "Blue Whale", password: "secret")
    try world.addAccount(10_003, nick: "路过的人", password: "secret")
    try world.addFriend(10_001, 10_002, category: "同学", markName: "同桌")
    try world.addFriend(10_001, 10_003)
    try world.createGroup(group, name: "周末爬山", owner: 10_001, notice: "每周六爬山")
    try world.join(group: group, account: 10_002, card: "领队", isAdministrator: true)
    try world.join(group: group, account: 10_003)
    try world.createDiscussion(discussion, name: "接机", members: [10_001, 10_002])
  }

  /// A client of its own cookies.
  func visitor(host: String = "loopback.test") -> Visitor {
    Visitor(transport: server.loopback(), base: "http://\(host)")
  }

  /// A client that has signed in.
  func signIn(_ account: UInt64, presence: Presence = .online) async throws -> Visitor {
    let visitor = visitor()
    try await visitor.signIn(account, presence: presence)
    return visitor
  }
}
