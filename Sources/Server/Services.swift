import Logging

/// What the handlers work with.
struct Services: Sendable {
  let store: Store
  let world: World
  let desk: LoginDesk
  let configuration: ServerConfiguration

  var clock: ServerClock { configuration.clock }
  var logger: Logger { configuration.logger }
}
