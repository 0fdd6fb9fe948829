import ArgumentParser
import Server

/// How the server makes life hard for clients, so that they can be tried.
struct TrialOptions: ParsableArguments {
  @Flag(
    help: """
      Hold clients to what the real service wanted: Referer, User-Agent, hash and all cookies, with \
      its codes.
      """
  )
  var strict = false
  @Option(
    name: .customLong("fault"),
    help: ArgumentHelp(
      "A fault on demand, or several with commas between; may be repeated. On loopback only.",
      valueName: "fault"
    )
  )
  var given: [String] = []

  /// What was given, read; `validate` has seen that it can be.
  private(set) var faults = FaultPlan.none

  enum CodingKeys: CodingKey { case strict, given }

  mutating func validate() throws {
    do throws(FaultSpecError) {
      faults = try FaultPlan(parsing: given)
    } catch {
      throw ValidationError(error.description)
    }
  }
}
