import Chat
import Testing
import WebQQProtocol

@Suite struct OfferTests {
  @Test func `an offer to somebody who is away fails in words`() async throws {
    let server = try await TestServer()
    let jie = HeadlessClient()
    #expect(try await jie.signIn("10001", port: server.port))
    guard case .contact(let friend) = try #require(jie.recorder.events.buddy) else { return }
    let files = SampleFiles()
    let path = files.file("a.bin", size: 1_000)
    try await jie.session.perform(.transfers(.sendFile(friend, path: path, kind: .online)))
    let failed = await jie.waitFor { if case .failed = $0.progress { true } else { false } }
    #expect(failed?.progress == .failed(.rejected(.unknownTarget, code: 100_001)))
    await server.stop()
  }

  @Test func `an accepted offer arrives whole`() async throws {
    let pair = try await Pair()
    let (sent, offered) = try await offer("计划.txt", size: 700_000, in: pair)
    let target = pair.files.path("got.txt")
    try await pair.ming.session.perform(.transfers(.accept(offered.id, path: target)))
    #expect(await pair.ming.waitFor { $0.progress == .done(path: target) } != nil)
    #expect(await pair.jie.waitFor { $0.id == sent && $0.progress == .done(path: nil) } != nil)
    #expect(SampleFiles.bytes(target) == SampleFiles.bytes(pair.files.path("计划.txt")))
    await pair.stop()
  }

  @Test func `a refused offer ends on both sides`() async throws {
    let pair = try await Pair()
    let (sent, offered) = try await offer("a.bin", size: 1_000, in: pair)
    try await pair.ming.session.perform(.transfers(.refuse(offered.id)))
    #expect(await pair.ming.waitFor { $0.progress == .refused } != nil)
    #expect(await pair.jie.waitFor { $0.id == sent && $0.progress == .refused } != nil)
    await pair.stop()
  }

  @Test func `an offer that is taken back ends on both sides and cannot be accepted`() async throws
  {
    let pair = try await Pair()
    let (sent, offered) = try await offer("a.bin", size: 1_000, in: pair)
    try await pair.jie.session.perform(.transfers(.cancel(sent)))
    #expect(await pair.jie.waitFor { $0.id == sent && $0.progress == .cancelled } != nil)
    #expect(await pair.ming.waitFor { $0.progress == .cancelled } != nil)
    try await pair.ming.session.perform(
      .transfers(.accept(offered.id, path: pair.files.path("got.bin")))
    )
    while pair.files.names != ["a.bin"] { await Task.yield() }
    await pair.stop()
  }

  /// 阿杰 offers a file; the identifiers of both sides.
  private func offer(
    _ name: String,
    size: Int,
    in pair: Pair
  ) async throws -> (sent: Transfer.ID, offered: Transfer) {
    let path = pair.files.file(name, size: size)
    try await pair.jie.session.perform(
      .transfers(.sendFile(pair.friend, path: path, kind: .online))
    )
    let sent = try #require(await pair.jie.waitFor { $0.direction == .outgoing })
    let offered = try #require(await pair.ming.waitFor { $0.name == name })
    #expect(offered.kind == .online && offered.progress == .offered)
    return (sent.id, offered)
  }
}
