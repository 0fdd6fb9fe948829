// Wires the parts together.

public import Chat
import Glibc
import Logging

/// A server of the protocol of 2013.
///
///     let server = try await WebQQServer(ServerConfiguration(dataDirectory: "/var/lib/webqqd"))
///     let address = try await server.start()
///     …
///     await server.stop()
public actor WebQQServer {
  /// Accounts, friendships and groups of this server, over a connection of its own.
  public nonisolated let administration: Administration
  private let services: Services
  private var lock: DirectoryLock?
  private var listener: HTTPListener?
  private var sweeping: Task<Void, Never>?
  private var watch: Task<Void, Never>?

  /// Opens the data directory and takes up the sessions of before; nothing is listened on yet.
  /// - Throws: `ServerError`; a second server on the same data is refused.
  public init(_ configuration: ServerConfiguration) async throws {
    try configuration.link.check(listeningOn: configuration.host)
    try configuration.faults.check(listeningOn: configuration.host)
    let directory = try DataDirectory(preparing: configuration.dataDirectory)
    lock = try DirectoryLock(directory)
    let store = try Store(directory)
    let world = World(
      store: store,
      clock: configuration.clock,
      holdTime: configuration.holdTime,
      logger: configuration.logger
    )
    let desk = LoginDesk(
      policy: configuration.captchaPolicy,
      source: configuration.captchaSource,
      clock: configuration.clock
    )
    var services = Services(
      store: store,
      world: world,
      desk: desk,
      configuration: configuration,
      files: FileKeeper(
        directory: try FileDirectory(directory),
        rules: configuration.files,
        store: store,
        clock: configuration.clock,
        logger: configuration.logger
      ),
      offers: OfferDesk(
        world: world,
        clock: configuration.clock,
        patience: configuration.files.offerTime
      )
    )
    if !configuration.faults.isEmpty { services.faults = FaultInjector(services) }
    self.services = services
    administration = try Administration(
      store: Store(directory),
      clock: configuration.clock
    )
    try await world.resume()
  }

  /// Listens.
  /// - Throws: `ServerError` when the address cannot be listened on.
  public func start() async throws -> BoundAddress {
    if let listener { return listener.address }
    let configuration = services.configuration
    let router = Router(services, bound: "\(configuration.host):\(configuration.port)")
    let listener = try await HTTPListener(
      host: configuration.host,
      port: configuration.port,
      connections: Self.raiseFileLimit(),
      logger: configuration.logger,
      router: router
    )
    sweeping = Task { [files = services.files] in await files.sweepForever() }
    self.listener = listener
    watch = Task { [world = services.world] in await world.watchOutside() }
    return listener.address
  }

  /// Answers what waits, and stops.
  public func stop() async {
    sweeping?.cancel()
    watch?.cancel()
    await services.world.close()
    await listener?.stop()
    listener = nil
    lock = nil
  }

  /// A transport that reaches this server without a socket, with cookies of its own.
  public nonisolated func loopback() -> LoopbackTransport {
    LoopbackTransport(Router(services, bound: LoopbackTransport.host))
  }

  /// Opens a session for an account without the login; its messages go the way of all others.
  /// - Throws: `AdministrationError.noSuchAccount`.
  public func join(
    _ account: UInt64,
    presence: Presence = .online
  ) async throws -> Participant {
    try await Participant.join(account, presence, services)
  }

  /// The router, for tests that need no cookies kept.
  nonisolated var router: Router { Router(services, bound: LoopbackTransport.host) }
  nonisolated var world: World { services.world }
  nonisolated var store: Store { services.store }

  /// Ten thousand held polls are as many files; returns how many connections fit.
  private static func raiseFileLimit() -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 512 }
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    return max(64, Int(clamping: limit.rlim_cur) - 128)
  }
}
