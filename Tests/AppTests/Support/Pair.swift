import Chat
import Testing
import WebQQProtocol

@testable import webqq

/// Two friends on one server: 阿杰 sends, 小明 gets.
struct Pair {
  let server: TestServer
  let jie = HeadlessClient()
  let ming = HeadlessClient()
  let files = SampleFiles()
  let friend: ContactID

  /// Signs both in; 小明 through another port where one is given.
  init(through port: (TestServer) throws -> Int = { $0.port }) async throws {
    server = try await TestServer()
    #expect(try await ming.signIn("10002", port: port(server)))
    #expect(try await jie.signIn("10001", port: server.port))
    guard case .contact(let contact) = try #require(jie.recorder.events.buddy) else {
      preconditionFailure("the only buddy is a person")
    }
    friend = contact
  }

  func stop() async { await server.stop() }

  /// A message of 阿杰 whose picture is still to come.
  func message(in conversation: ConversationID, number: UInt64 = 1) -> Message {
    Message(
      id: .composed(number),
      conversation: conversation,
      sender: .me,
      segments: [.picture(Chat.Attachment(name: "a.png"))],
      sentAt: WallClock.now(),
      delivery: .sending
    )
  }
}

extension HeadlessClient {
  /// Waits until a transfer has come to something.
  func waitFor(
    _ matches: @escaping @Sendable (Transfer) -> Bool
  ) async -> Transfer? {
    let found = await recorder.wait { $0.transfers.contains(where: matches) }
    return found ? recorder.events.transfers.first(where: matches) : nil
  }
}

extension [ServiceEvent] {
  /// Every word on a transfer, in order.
  var transfers: [Transfer] {
    compactMap { if case .transferChanged(let transfer) = $0 { transfer } else { nil } }
  }

  /// The pictures of the messages received, in order.
  var pictures: [Chat.Attachment] {
    messages.flatMap(\.segments).compactMap {
      if case .picture(let attachment) = $0 { attachment } else { nil }
    }
  }

  /// The bytes of a picture that was fetched.
  func picture(_ id: PictureID) -> [UInt8]? {
    for case .pictureLoaded(id, let bytes) in self { return bytes }
    return nil
  }
}
