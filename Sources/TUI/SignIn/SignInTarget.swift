import Chat

/// What a click on the form hits.
enum SignInTarget: Equatable, Sendable {
  case field(SignInField)
  case presence(Presence)
  /// The arrows beside the one that is shown.
  case presenceStep(Int)
}
