/// A piece of a message, in reading order.
public enum Segment: Hashable, Sendable {
  /// Plain text; lines end in `\n`.
  case text(String)
  /// A system face, as numbered on the wire, and its name (`微笑`) where it has one.
  case face(number: Int, name: String?)
  case picture(Attachment)
  /// Something the service sent that we cannot show; `kind` is its name on the wire.
  case unsupported(kind: String)
}
