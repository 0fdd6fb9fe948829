/// Why a message was not sent.
public enum SendFailure: Error, Hashable, Sendable {
  /// The server said no; `code` is its number.
  case rejected(Rejection, code: Int)
  /// There is no session to send it with.
  case notSignedIn
  /// The link is down and did not come back in time.
  case linkDown
  /// The person, group or discussion is gone.
  case unknownConversation
  /// A stranger whom no shared group or discussion gives leave to write to.
  case noSharedPlace
  /// The picture of the message cannot be read or is too large; `reason` says why.
  case file(reason: String)
  /// The file of its picture is none.
  case noPicture
  /// The program ended before it could be sent.
  case leftOver
}
