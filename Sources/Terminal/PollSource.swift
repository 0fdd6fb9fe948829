public import Glibc

/// More descriptors and a deadline for the loop's poll(2).
///
/// The loop calls both on its own thread, so an actor that lives on the loop's executor may use
/// `assumeIsolated` in them.
public protocol PollSource: AnyObject, Sendable {
  /// Adds what to wait for, just before the loop sleeps.
  ///
  /// - Parameter descriptors: append only; what is there belongs to the loop.
  /// - Returns: the longest sleep that suits the source; `nil` for any.
  func prepare(_ descriptors: inout [pollfd]) -> Duration?
  /// Looks at the result, after every sleep, also when nothing happened.
  ///
  /// - Parameter descriptors: those that `prepare` added.
  func ready(_ descriptors: ArraySlice<pollfd>)
}
