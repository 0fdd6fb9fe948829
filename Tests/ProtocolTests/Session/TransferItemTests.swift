import Chat
import Testing

@testable import WebQQProtocol

@Suite(.timeLimit(.minutes(8))) struct TransferItemTests {
  private let stage: Stage

  init() throws { stage = try Stage() }

  /// Somebody offers a file; then something is said about it, and then something else.
  private func offered(then item: String) async throws -> Transfer.Progress? {
    try await stage.signIn()
    await stage.poll(.bytes(try Fixture.bytes("poll2-file_message-recv.json")))
    await stage.poll(.body(#"{"retcode":0,"result":[\#(item)]}"#))
    try await somethingElse()
    return stage.log.events.compactMap { event in
      if case .transferChanged(let transfer) = event { transfer.progress } else { nil }
    }.last
  }

  /// Returns when all that came before is told.
  private func somethingElse() async throws {
    await stage.poll(.bytes(try Fixture.bytes("poll2-message.json")))
    _ = await stage.log.lastMessage()
  }

  private func serverWord(_ status: Int) -> String {
    #"{"poll_type":"filesrv_transfer","value":{"from_uin":3141592653,"to_uin":123774072,"#
      + #""file_infos":[{"file_name":"plan.txt","file_status":\#(status),"pro_id":0}],"#
      + #""lc_id":1157,"operation":2}}"#
  }

  @Test(arguments: [
    (50, Transfer.Progress.failed(.brokenOff)), (51, .expired), (53, .cancelled),
  ])
  func `the file server says why a file did not come`(
    status: Int,
    progress: Transfer.Progress
  ) async throws {
    #expect(try await offered(then: serverWord(status)) == progress)
  }

  @Test(arguments: [(1, Transfer.Progress.cancelled), (2, .cancelled), (3, .expired)])
  func `an offer that is taken back was not refused by me`(
    type: Int,
    progress: Transfer.Progress
  ) async throws {
    let word =
      #"{"poll_type":"file_message","value":{"msg_id":1,"mode":"refuse","from_uin":3141592653,"#
      + #""to_uin":123774072,"msg_id2":2,"type":101,"session_id":42117,"cancel_type":\#(type)}}"#
    #expect(try await offered(then: word) == progress)
  }

  @Test(arguments: [(1, true), (2, false)])
  func `what became of a file of another run is told once`(
    action: Int,
    isTaken: Bool
  ) async throws {
    try await stage.signIn()
    let text = String(decoding: try Fixture.bytes("poll2-notify_offfile.json"), as: UTF8.self)
    let answer = text.replacing(#""action":2"#, with: #""action":\#(action)"#)
    for _ in 1...2 { await stage.poll(.body(answer)) }
    try await somethingElse()
    let told = stage.log.events.compactMap { event -> (String, Bool)? in
      if case .leftFileAnswered(_, let name, let isTaken) = event { (name, isTaken) } else { nil }
    }
    #expect(told.count == 1 && told.first ?? ("", !isTaken) == ("plan.txt", isTaken))
  }
}
