import ArgumentParser
import Server

/// How the way to clients on other machines is protected.
struct LinkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The address of a TLS proxy in front; only its X-Forwarded headers are believed.",
      valueName: "addr"
    ),
    transform: IPAddress.parse
  )
  var behindProxy: String?
  @Flag(
    name: .customLong("insecure-http"),
    help: "Listen beyond this machine in the clear: passwords and messages can be read on the way."
  )
  var insecureHTTP = false

  var policy: LinkPolicy {
    if let behindProxy { return .behindProxy(address: behindProxy) }
    return insecureHTTP ? .insecureHTTP : .loopback
  }

  func validate() throws {
    guard behindProxy == nil || !insecureHTTP else {
      throw ValidationError("--behind-proxy and --insecure-http exclude each other")
    }
  }
}
