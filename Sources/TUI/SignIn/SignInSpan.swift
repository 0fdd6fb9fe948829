/// A piece of a row that can be clicked or lit up.
struct SignInSpan: Equatable {
  var column: Int
  var text: String
  var target: SignInTarget
}
