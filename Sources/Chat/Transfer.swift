/// A file on its way, or offered.
public struct Transfer: Equatable, Sendable, Identifiable {
  /// Unique within the run.
  public struct ID: Hashable, Sendable {
    /// Counted by the service, from 1: what a person types to name it.
    public let rawValue: Int
    /// Wraps a number chosen by the service.
    public init(_ rawValue: Int) { self.rawValue = rawValue }
  }

  /// Which way it goes.
  public enum Direction: Hashable, Sendable { case incoming, outgoing }

  /// How it travels.
  public enum Kind: Hashable, Sendable {
    /// Both sides are there at once.
    case online
    /// Kept on the server until it is fetched.
    case offline
    /// A picture inside a message.
    case picture
  }

  /// How far it has come.
  public enum Progress: Equatable, Sendable {
    /// Somebody has to say yes: me for an incoming one, the other side for an outgoing one.
    case offered
    /// Bytes done so far.
    case running(UInt64)
    /// `path` is where an incoming file is now.
    case done(path: String?)
    case refused
    case cancelled
    case expired
    case failed(ServiceFailure)
  }

  /// What the person calls it by.
  public var id: ID
  /// Where it is shown.
  public var conversation: ConversationID
  /// Which way it goes.
  public var direction: Direction
  /// How it travels.
  public var kind: Kind
  /// The file's name, text from outside for an incoming one.
  public var name: String
  /// Bytes; `nil` where nobody said.
  public var size: UInt64?
  /// How far it has come.
  public var progress: Progress
  /// The message that a picture on its way belongs to.
  public var message: MessageID?
  /// That picture, for showing it in the message's echo.
  public var picture: PictureID?

  /// Makes a transfer.
  public init(
    id: ID,
    conversation: ConversationID,
    direction: Direction,
    kind: Kind,
    name: String,
    size: UInt64? = nil,
    progress: Progress = .offered,
    message: MessageID? = nil,
    picture: PictureID? = nil
  ) {
    self.id = id
    self.conversation = conversation
    self.direction = direction
    self.kind = kind
    self.name = name
    self.size = size
    self.progress = progress
    self.message = message
    self.picture = picture
  }

  /// Whether it may still come further.
  public var isOpen: Bool {
    switch progress {
    case .offered, .running: true
    case .done, .refused, .cancelled, .expired, .failed: false
    }
  }
}
