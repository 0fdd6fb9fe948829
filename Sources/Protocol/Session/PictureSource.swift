import Chat

/// What it takes to fetch a picture of a message.
///
/// People and groups stand here by their lasting identifiers: their numbers may be others by the
/// time somebody looks.
struct PictureSource: Hashable, Sendable {
  /// The message that the picture is in.
  struct Origin: Hashable, Sendable {
    var conversation: ConversationID
    var sender: Sender
    /// `msg_id`.
    var messageID: Int64
  }

  /// Which call brings it.
  enum Kind: Hashable, Sendable {
    /// `offpic`, by `get_offpic2`: the `file_path`.
    case offline(path: String)
    /// `cface` of a person, by `get_cface2`: the name of the file.
    case custom(name: String)
    /// `cface` of a group or a discussion, by `get_group_pic`; `server` is `address:port`.
    case shared(name: String, fileID: UInt64, key: String, server: String)
    /// Sent from here: the file on this machine.
    case own(path: String)
  }

  var origin: Origin
  var kind: Kind
}
