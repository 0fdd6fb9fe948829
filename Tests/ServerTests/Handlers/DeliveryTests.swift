import Chat
import Testing
import WebQQProtocol

@testable import Server

struct DeliveryTests {
  @Test func `a message reaches the parked poll of a friend`() async throws {
    let rig = try await Rig()
    let orange = try await rig.signIn(10_001)
    let whale = try await rig.signIn(10_002)
    let reply = try await orange.send("在吗", to: orange.uin(ofNick: "Blue Whale"))
    #expect(reply == .ok(SendResult()))
    let batch = try await whale.poll()
    print(batch)
  }
}
