/// The version that `--version` prints and the sign-in form shows.
enum Version {
  static let text = "0.1"
}
