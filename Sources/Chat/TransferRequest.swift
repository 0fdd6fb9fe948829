/// What can be asked about files and pictures.
public enum TransferRequest: Equatable, Sendable {
  /// Offers or stores a file for a person; followed by `ServiceEvent.transferChanged`.
  case sendFile(ContactID, path: String, kind: Transfer.Kind)
  /// Uploads a picture, then sends `message` with it: in the place of its first picture without an
  /// identifier, else at the end.
  ///
  /// Followed by `transferChanged`, which names the message, and by `deliveryChanged`.
  case sendPicture(Message, path: String)
  /// Fetches an offered file into `path`, which must not exist yet.
  ///
  /// Of an offline file that failed before, only the rest is fetched.
  case accept(Transfer.ID, path: String)
  case refuse(Transfer.ID)
  case cancel(Transfer.ID)
  /// Fetches a picture of a message; answered by `pictureLoaded` or `pictureFailed`.
  case loadPicture(PictureID)
}
