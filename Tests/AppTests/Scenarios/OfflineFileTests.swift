import Chat
import Testing
import WebQQProtocol

@Suite struct OfflineFileTests {
  @Test func `a target that exists is not touched`() async throws {
    let pair = try await Pair()
    let offered = try await left("plan.bin", size: 10_000, in: pair)
    let target = pair.files.file("taken.bin", size: 5)
    await #expect(throws: ServiceFailure.file(reason: "File exists")) {
      try await pair.ming.session.perform(.transfers(.accept(offered.id, path: target)))
    }
    #expect(SampleFiles.bytes(target).count == 5)
    await pair.stop()
  }

  @Test func `a file too large for the server is refused with its code`() async throws {
    let pair = try await Pair()
    let path = pair.files.file("large.bin", size: 3 << 20)
    try await pair.jie.session.perform(
      .transfers(.sendFile(pair.friend, path: path, kind: .offline))
    )
    let failed = await pair.jie.waitFor { if case .failed = $0.progress { true } else { false } }
    #expect(failed?.progress == .failed(.rejected(.tooLarge, code: -30_003)))
    await pair.stop()
  }

  @Test func `a file is fetched across a break without fetching anything twice`() async throws {
    let proxy = Proxy()
    let pair = try await Pair { server in try proxy.start(server.port) }
    let offered = try await left("照片 1.bin", size: 1_500_000, in: pair)
    #expect(offered.size == 1_500_000)
    proxy.value?.inject(.cut(after: 400_000), at: "rkey=")
    let target = pair.files.path("got.bin")
    try await pair.ming.session.perform(.transfers(.accept(offered.id, path: target)))
    #expect(await pair.ming.waitFor { $0.progress == .done(path: target) } != nil)
    #expect(SampleFiles.bytes(target) == SampleFiles.bytes(pair.files.path("照片 1.bin")))
    #expect(SampleFiles.mode(target) == 0o600)
    #expect(pair.files.names == ["got.bin", "照片 1.bin"])
    let ranges = proxy.value?.paths("rkey=").compactMap { $0.split(separator: "=").last } ?? []
    #expect(ranges.count == 2 && ranges.first == "0" && ranges.last != "0")
    await pair.stop()
  }

  @Test func `a file waits for a friend who is away`() async throws {
    let server = try await TestServer()
    let jie = HeadlessClient()
    #expect(try await jie.signIn("10001", port: server.port))
    guard case .contact(let friend) = try #require(jie.recorder.events.buddy) else { return }
    let files = SampleFiles()
    let path = files.file("note.txt", size: 2_048)
    try await jie.session.perform(.transfers(.sendFile(friend, path: path, kind: .offline)))
    #expect(await jie.waitFor { $0.progress == .done(path: nil) } != nil)
    let ming = HeadlessClient()
    #expect(try await ming.signIn("10002", port: server.port))
    let offered = try #require(await ming.waitFor { $0.progress == .offered })
    #expect(offered.name == "note.txt" && offered.kind == .offline)
    try await ming.session.perform(.transfers(.refuse(offered.id)))
    #expect(await jie.waitFor { $0.progress == .refused } != nil)
    await server.stop()
  }

  @Test func `a cancelled fetch leaves nothing behind`() async throws {
    let proxy = Proxy()
    let pair = try await Pair { server in try proxy.start(server.port) }
    let offered = try await left("plan.bin", size: 100_000, in: pair)
    proxy.value?.inject(.swallow, at: "rkey=")
    try await pair.ming.session.perform(
      .transfers(.accept(offered.id, path: pair.files.path("got.bin")))
    )
    try await pair.ming.session.perform(.transfers(.cancel(offered.id)))
    #expect(await pair.ming.waitFor { $0.progress == .cancelled } != nil)
    while pair.files.names != ["plan.bin"] { await Task.yield() }
    await pair.stop()
  }

  /// 阿杰 leaves a file; what 小明 hears of it.
  private func left(_ name: String, size: Int, in pair: Pair) async throws -> Transfer {
    let path = pair.files.file(name, size: size)
    try await pair.jie.session.perform(
      .transfers(.sendFile(pair.friend, path: path, kind: .offline))
    )
    #expect(await pair.jie.waitFor { $0.progress == .done(path: nil) } != nil)
    return try #require(await pair.ming.waitFor { $0.name == name && $0.progress == .offered })
  }

  /// A proxy that is made once the server's port is known.
  private final class Proxy {
    var value: FaultProxy?

    func start(_ upstream: Int) throws -> Int {
      let proxy = try FaultProxy(upstream: upstream)
      value = proxy
      return proxy.port
    }
  }
}
