/// More descriptors and a deadline for the loop's poll(2).
///
/// The loop calls both on its own thread, so an actor that lives on the loop's executor may use
/// `assumeIsolated` in them.
public protocol PollSource: AnyObject, Sendable {
  /// Puts what to wait for behind what is there, asked just before the loop sleeps.
  /// - Returns: the longest sleep that suits; `nil` for any.
  func prepare(_ descriptors: inout [PollDescriptor]) -> Duration?
  /// Looks at what has happened to the descriptors, when something has or that sleep is over.
  func ready(_ descriptors: [PollDescriptor])
}
