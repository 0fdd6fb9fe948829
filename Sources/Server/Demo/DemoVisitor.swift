/// The account that the demo is made for; the client of `webqq demo` signs in with it.
enum DemoVisitor {
  static let account: UInt64 = 10001
  static let nick = "阿杰"
  /// No secret: everybody of the demo world has it, so that a second terminal can be one of them.
  static let password = "webqq-demo"
}
