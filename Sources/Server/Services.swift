import Logging

/// What the handlers work with.
struct Services: Sendable {
  let store: Store
  let world: World
  let desk: LoginDesk
  let configuration: ServerConfiguration
  let files: FileKeeper
  let offers: OfferDesk
  /// `nil` where nothing goes wrong on purpose.
  var faults: FaultInjector?

  /// Finds out who asks.
  var authorizer: Authorizer { Authorizer(store: store, isStrict: configuration.isStrict) }
  var clock: ServerClock { configuration.clock }
  var logger: Logger { configuration.logger }
}
