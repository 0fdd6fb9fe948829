/// How the body of an answer is written; anything but `whole` is a fault on demand.
enum ResponseDelivery: Hashable, Sendable {
  case whole
  /// The connection closes after so many bytes of the body, whatever the head announced.
  case cut(after: Int)
  /// So many bytes a second.
  case slow(bytesPerSecond: Int)
}
