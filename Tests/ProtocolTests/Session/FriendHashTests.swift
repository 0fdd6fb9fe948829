import Chat
import Synchronization
import Testing

@testable import WebQQProtocol

@Suite(.timeLimit(.minutes(8))) struct FriendHashTests {
  /// What is remembered from run to run.
  private final class Memory: Sendable {
    let kept = Mutex<[String: FriendListHash]>([:])

    func hashing(_ program: FriendListHashing.Program? = nil) -> FriendListHashing {
      FriendListHashing(
        remembered: { server in self.kept.withLock { $0[server] } },
        remember: { server, variant in self.kept.withLock { $0[server] = variant } },
        program: program
      )
    }
  }

  private static let wrong = ScriptedServer.Answer.body(#"{"retcode":50}"#)
  private static let server = "http://127.0.0.1:8420"

  private func hashes(_ stage: Stage) -> [String] {
    stage.server.requests(Path.friends).map { request in
      let form = FormBody(parsing: request.body)
      let r = form["r"].flatMap { try? JSONValue(parsing: $0) }
      return r?["hash"]?.lenientText ?? ""
    }
  }

  private func native(_ variants: FriendListHash...) -> [String] {
    variants.map { $0.hash(uin: Stage.account, ptwebqq: "c0ffee") }
  }

  @Test func `when all are refused the list is missing and nothing is remembered`() async throws {
    let memory = Memory()
    let stage = try Stage(hashing: memory.hashing())
    stage.server.always(Path.friends, Self.wrong)
    try await stage.signIn()
    await stage.log.waitFor(.listMissing(.roster, .rejected(.badRequest, code: 50)))
    #expect(hashes(stage).prefix(4) == native(.p, .q, .o, .n)[...])
    #expect(memory.kept.withLock { $0 }.isEmpty)
  }

  @Test func `on code 50 the next one is tried and the one that works is remembered`() async throws
  {
    let memory = Memory()
    let stage = try Stage(hashing: memory.hashing())
    stage.server.next(Path.friends, Self.wrong, Self.wrong)
    try await stage.signIn()
    #expect(hashes(stage) == native(.p, .q, .o))
    #expect(memory.kept.withLock { $0 } == [Self.server: .o])
    let again = try Stage(hashing: memory.hashing())
    try await again.signIn()
    #expect(hashes(again) == native(.o))
  }

  @Test func `a failure that is no code 50 proves nothing of the hash`() async throws {
    let memory = Memory()
    memory.kept.withLock { $0 = [Self.server: .n] }
    let stage = try Stage(hashing: memory.hashing())
    stage.server.next(Path.friends, .body(#"{"retcode":103}"#), Self.wrong)
    try await stage.signIn()
    await stage.server.waitFor(Path.friends, count: 3)
    #expect(hashes(stage) == native(.n, .n, .p))
  }

  @Test func `within a run the one that worked is first at the next login`() async throws {
    let stage = try Stage()
    stage.server.next(Path.friends, Self.wrong)
    try await stage.signIn()
    try await stage.session.perform(.signInAgain)
    await stage.server.waitFor(Path.friends, count: 3)
    #expect(hashes(stage) == native(.p, .q, .q))
  }

  @Test func `a program of the person's own comes first`() async throws {
    let asked = Mutex<[String]>([])
    let memory = Memory()
    let stage = try Stage(
      hashing: memory.hashing { uin, ptwebqq in
        asked.withLock { $0.append("\(uin) \(ptwebqq)") }
        return .success("FEED")
      }
    )
    try await stage.signIn()
    #expect(hashes(stage) == ["FEED"])
    #expect(asked.withLock { $0 } == ["\(Stage.account) c0ffee"])
    #expect(memory.kept.withLock { $0 }.isEmpty)
  }

  @Test func `a program that fails is told and our own are tried`() async throws {
    let stage = try Stage(hashing: Memory().hashing { _, _ in .failure(.init("exit status 3")) })
    try await stage.signIn()
    await stage.log.waitFor(.hashProgramFailed(reason: "exit status 3"))
    #expect(hashes(stage) == native(.p))
  }

  @Test func `a program whose hash is refused is told and our own are tried`() async throws {
    let stage = try Stage(hashing: Memory().hashing { _, _ in .success("BAD0") })
    stage.server.next(Path.friends, Self.wrong)
    try await stage.signIn()
    await stage.log.waitFor(.hashProgramFailed(reason: "retcode 50"))
    #expect(hashes(stage) == ["BAD0"] + native(.p))
  }
}
