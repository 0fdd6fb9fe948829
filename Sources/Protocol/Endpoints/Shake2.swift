/// Shakes a buddy's window.
public enum Shake2: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .session, "/channel/shake2")

  /// The fields of `input_notify2`: whom, by whom, and a time against caches.
  public typealias Request = InputNotify2.Request

  /// Done.
  public typealias Value = Acknowledgement
}
