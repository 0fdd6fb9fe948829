import Chat
import Testing
import WebQQProtocol

@Suite struct PictureTests {
  @Test func `a file that is not there is refused in words and the message counts as failed`()
    async throws
  {
    let pair = try await Pair()
    let message = pair.message(in: .contact(pair.friend))
    await #expect(throws: ServiceFailure.file(reason: "No such file or directory")) {
      try await pair.jie.session.perform(
        .transfers(.sendPicture(message, path: "/nonexistent/a.png"))
      )
    }
    let failed = Delivery.failed(.file(reason: "No such file or directory"))
    #expect(await pair.jie.recorder.wait { $0.contains(.deliveryChanged(message.id, failed)) })
    await pair.stop()
  }

  @Test func `what is no picture is refused before the server is asked`() async throws {
    let pair = try await Pair()
    let message = pair.message(in: .contact(pair.friend))
    let path = pair.files.file("a.png", size: 500)
    await #expect(throws: ServiceFailure.noPicture) {
      try await pair.jie.session.perform(.transfers(.sendPicture(message, path: path)))
    }
    let failed = Delivery.failed(.noPicture)
    #expect(await pair.jie.recorder.wait { $0.contains(.deliveryChanged(message.id, failed)) })
    await pair.stop()
  }

  @Test func `a picture to a friend arrives and is shown to the sender too`() async throws {
    let pair = try await Pair()
    let path = pair.files.picture("a.png")
    let message = pair.message(in: .contact(pair.friend))
    try await pair.jie.session.perform(.transfers(.sendPicture(message, path: path)))
    #expect(await pair.ming.recorder.wait { !$0.pictures.isEmpty })
    try await expect(SampleFiles.bytes(path), at: pair.ming)

    let own = try #require(await pair.jie.waitFor { $0.message == message.id && !$0.isOpen })
    #expect(own.progress == .done(path: nil))
    let picture = try #require(own.picture)
    try await pair.jie.session.perform(.transfers(.loadPicture(picture)))
    #expect(await pair.jie.recorder.wait { $0.picture(picture) == SampleFiles.bytes(path) })
    await pair.stop()
  }

  @Test func `a picture in a group arrives, and once more under the same name`() async throws {
    let pair = try await Pair()
    let path = pair.files.picture("b.png")
    let group = try #require(pair.jie.recorder.events.groups?.first).id
    for number in 1...2 as ClosedRange<UInt64> {
      let message = pair.message(in: .group(group), number: number)
      try await pair.jie.session.perform(.transfers(.sendPicture(message, path: path)))
      #expect(await pair.ming.recorder.wait { $0.pictures.count == Int(number) })
    }
    try await expect(SampleFiles.bytes(path), at: pair.ming)
    await pair.stop()
  }

  @Test func `a picture in a discussion arrives`() async throws {
    let pair = try await Pair()
    let path = pair.files.picture("c.png")
    let discussion = try #require(pair.jie.recorder.events.discussions?.first).id
    let message = pair.message(in: .discussion(discussion))
    try await pair.jie.session.perform(.transfers(.sendPicture(message, path: path)))
    #expect(await pair.ming.recorder.wait { !$0.pictures.isEmpty })
    try await expect(SampleFiles.bytes(path), at: pair.ming)
    await pair.stop()
  }

  /// Fetches the last picture that somebody received.
  private func expect(_ bytes: [UInt8], at client: HeadlessClient) async throws {
    let id = try #require(client.recorder.events.pictures.last?.id)
    try await client.session.perform(.transfers(.loadPicture(id)))
    #expect(await client.recorder.wait { $0.picture(id) == bytes })
  }
}

extension ServiceEvent {
  fileprivate func isFailure(of message: MessageID) -> Bool {
    if case .deliveryChanged(message, .failed) = self { true } else { false }
  }
}
