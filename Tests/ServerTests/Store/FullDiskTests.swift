import Chat
import GRDB
import Testing
import WebQQProtocol

@testable import Server

struct FullDiskTests {
  @Test func `a full disk is code 112 and loses nothing`() async throws {
    let rig = try await Rig()
    let orange = try await rig.signIn(10_001)
    let target = try await orange.uin(ofNick: "Blue Whale")
    try await rig.server.store.write { try $0.execute(sql: "PRAGMA max_page_count = 1") }
    let text = String(repeating: "x", count: 4_000)
    var accepted: [Int64] = []
    var refused: Int64?
    for id in 1...50 as ClosedRange<Int64> where refused == nil {
      switch try await orange.send(text, to: target, id: id).retcode {
      case 0: accepted.append(id)
      case let code:
        #expect(code == 112)
        refused = id
      }
    }
    let again = try #require(refused)
    try await rig.server.store.write { try $0.execute(sql: "PRAGMA max_page_count = 100000") }
    #expect(try await orange.send(text, to: target, id: again).retcode == 0)
    let whale = try await rig.signIn(10_002)
    #expect(try await whale.poll().texts.count == accepted.count + 1)
    await rig.server.stop()
  }
}
