/// More descriptors and a deadline for the loop's poll(2).
///
/// The loop calls both on its own thread, so an actor that lives on the loop's executor may use
/// `assumeIsolated` in them.
public protocol PollSource: AnyObject, Sendable {
  /// What to wait for, asked just before the loop sleeps, and the longest sleep that suits; `nil`
  /// for any.
  func prepare() -> (descriptors: [PollDescriptor], limit: Duration?)
  /// Looks at what has happened to the descriptors, after every sleep, also when nothing has.
  func ready(_ descriptors: [PollDescriptor])
}
