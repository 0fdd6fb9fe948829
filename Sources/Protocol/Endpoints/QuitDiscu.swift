/// Leaves a discussion.
public enum QuitDiscu: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .session, "/channel/quit_discu")

  /// Which one.
  public typealias Request = DiscussionQuery

  /// Done, or the reason why not.
  public typealias Value = SendResult
}
