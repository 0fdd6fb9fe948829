import Testing

@testable import WebQQProtocol

/// Damaged events of every type that the fixtures have: nothing that arrives ends the session.
@Suite(.timeLimit(.minutes(120))) struct PollItemFuzzTests {
  /// The events of the fixtures by type.
  static func samples() throws -> [String: [JSONValue]] {
    let items = try Fixture.names()
      .filter { $0.hasPrefix("poll2-") && $0.hasSuffix(".json") }
      .flatMap { try Fixture.json($0)["result"]?.elements ?? [] }
    return Dictionary(grouping: items) { $0.text("poll_type") }
  }

  @Test func `there are samples of every type that is read`() throws {
    let samples = try Self.samples()
    #expect(samples.count > 15)
    for (kind, items) in samples { #expect(!items.isEmpty && !kind.isEmpty) }
  }

  @Test(arguments: try samples().keys.sorted())
  func `damaged events are translated, kept as unsupported or written again`(kind: String) throws {
    var damage = FuzzRun.damage(of: kind)
    let memory = PeakMemory()
    let samples = try Self.samples()[kind] ?? []
    var translation = Translation()
    for round in 0..<FuzzRun.vectors {
      if round.isMultiple(of: 500) { translation = Translation() }
      let damaged = damage.json(damage.pick(samples) ?? .null)
      // Of a type that is read, whatever has become of the rest.
      let value: JSONValue = ["poll_type": .string(kind), "value": damaged["value"] ?? .null]
      let item = PollItem(value)
      _ = translation.event(for: item, now: TestTime.start)
      let written = item.json
      if written["poll_type"]?.lenientText != kind {
        Issue.record("\(kind) became \(written); \(FuzzRun.note)")
      }
      if round.isMultiple(of: 50) { _ = PollBatch.ordered([item, PollItem(damaged)]) }
    }
    memory.expectSmallGrowth()
  }

  @Test func `damaged batches are read or refused whole`() throws {
    var damage = FuzzRun.damage(of: "batches")
    let batches = try Fixture.names().filter { $0.hasPrefix("poll2-") && $0.hasSuffix(".json") }
      .map { try Fixture.bytes($0) }
    for _ in 0..<FuzzRun.vectors {
      // Refusing is as good as reading; a crash is not.
      guard let json = try? JSONValue(parsing: damage.bytes(damage.pick(batches) ?? [])) else {
        continue
      }
      guard case .events(let items) = PollEnvelope(json) else { continue }
      var translation = Translation()
      for item in PollBatch.ordered(items) {
        _ = translation.event(for: item, now: TestTime.start)
        _ = item.json.encoded(.ascii)
      }
    }
  }
}
