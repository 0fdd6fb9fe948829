import Chat
import Glibc
import Synchronization
import WebQQProtocol

/// Breaks things from outside, one after the other, as a seed decides, on a thread of its own.
final class Director: Sendable {
  private enum Act: CaseIterable {
    case killServer, freezeServer, cutFirst, cutSecond, cutBoth, wake
  }

  private let server: ServerProcess
  private let proxies: [ChaosProxy]
  private let clients: [ChaosClient]
  private let journal: Journal
  private let ledger: Ledger
  private let isStopping = Atomic(false)
  private let (end, ended) = AsyncStream<Never>.makeStream()
  private let counts = Mutex((kills: 0, acts: 0))

  init(
    server: ServerProcess,
    proxies: [ChaosProxy],
    clients: [ChaosClient],
    journal: Journal,
    ledger: Ledger
  ) {
    (self.server, self.proxies, self.clients) = (server, proxies, clients)
    (self.journal, self.ledger) = (journal, ledger)
  }

  /// How often the server was killed, and how much was done in all.
  var figures: (kills: Int, acts: Int) { counts.withLock { $0 } }

  func start(seed: UInt64) {
    startThread {
      var random = SeededRandom(seed: seed)
      while !self.isStopping.load(ordering: .acquiring) {
        pause(random.milliseconds(1_000...4_000))
        self.perform(Act.allCases.randomElement(using: &random) ?? .wake, &random)
      }
      self.ended.finish()
    }
  }

  /// Lets the last act come to its end; afterwards everything runs.
  func stop() async {
    isStopping.store(true, ordering: .releasing)
    for await _ in end {}
  }

  private func perform(_ act: Act, _ random: inout SeededRandom) {
    let duration = random.milliseconds(100...2_500)
    journal.write("director: \(act) for \(duration)")
    counts.withLock { $0.acts += 1 }
    switch act {
    case .killServer:
      counts.withLock { $0.kills += 1 }
      server.kill()
      pause(duration)
      do { try server.start() } catch { ledger.violate("the server did not come back: \(error)") }
    case .freezeServer: server.freeze(for: duration)
    case .cutFirst: cut(proxies.prefix(1), for: duration)
    case .cutSecond: cut(proxies.suffix(1), for: duration)
    case .cutBoth: cut(proxies[...], for: duration)
    case .wake:
      for client in clients { Task { try await client.session.perform(.checkLink) } }
    }
  }

  private func cut(_ proxies: ArraySlice<ChaosProxy>, for duration: Duration) {
    for proxy in proxies { proxy.setDown(true) }
    pause(duration)
    for proxy in proxies { proxy.setDown(false) }
  }
}
