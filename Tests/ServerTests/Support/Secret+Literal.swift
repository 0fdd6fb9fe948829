public import Chat

extension Secret: ExpressibleByStringLiteral {
  /// A password in a test.
  public init(stringLiteral text: String) { self.init(text) }
}
