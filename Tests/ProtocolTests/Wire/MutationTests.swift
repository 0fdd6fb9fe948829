import Testing

@testable import WebQQProtocol

/// Damaged texts below the endpoints: whatever arrives, nothing crashes or hangs.
@Suite(.timeLimit(.minutes(120))) struct MutationTests {
  @Test func `damaged JSON that was read is written and read again unchanged`() throws {
    var damage = FuzzRun.damage(of: "JSON")
    let samples = try Fixture.names().filter { $0.hasSuffix(".json") }.map { try Fixture.bytes($0) }
    for _ in 0..<FuzzRun.vectors {
      let damaged = damage.bytes(damage.pick(samples) ?? [])
      // Refusing is as good as reading; a crash is not.
      guard let json = try? JSONValue(parsing: damaged) else { continue }
      if (try? JSONValue(parsing: json.encoded(.ascii))) != json {
        Issue.record("\(json) is read as another value; \(FuzzRun.note)")
      }
    }
  }

  @Test func `damaged session ids and addresses are read or refused`() throws {
    var damage = FuzzRun.damage(of: "session ids")
    let ids = try Fixture.cases("psessionid.json").map { Array(try $0.text(of: "psessionid").utf8) }
    let samples = ids + [Array("http://[::1]:8420/prefix".utf8), Array("https://h:443".utf8)]
    for _ in 0..<FuzzRun.vectors {
      let damaged = String(decoding: damage.bytes(damage.pick(samples) ?? []), as: UTF8.self)
      _ = PsessionID(parsing: damaged)?.text
      _ = ServerAddress(damaged)?.isLoopback
      _ = HTMLEntities.decode(damaged)
      _ = Hosts.historic.signatureRequest(damaged)
    }
  }
}
