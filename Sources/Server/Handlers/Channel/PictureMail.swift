import Chat
import WebQQProtocol

/// The pictures of a message on their way from the sender's form to the receivers'.
///
/// Only what the sender has uploaded can be sent; the receivers may fetch it from then on.
struct PictureMail: Sendable {
  let services: Services

  /// Where clients of the time believed a group's picture to be; they only say it back.
  private static let server = "10.133.39.23:80"

  /// The message with its pictures in the received form.
  /// - Throws: `Refusal` 100006 for a picture in a group without a good signature.
  func resolved(
    _ message: OutgoingMessage,
    to target: MessageTarget,
    from session: SessionRecord
  ) async throws -> OutgoingMessage {
    guard message.content.segments.contains(where: Self.isPicture) else { return message }
    try check(message, target, session)
    var message = message
    let segments = message.content.segments
    let account = session.account
    message.content.segments = try await services.files.write { table in
      try segments.map { try Self.resolve($0, target, account, table) }
    }
    return message
  }

  private func check(
    _ message: OutgoingMessage,
    _ target: MessageTarget,
    _ session: SessionRecord
  ) throws {
    switch target {
    case .buddy, .groupStranger, .discussionStranger: return
    case .group, .discussion: break
    }
    let isSigned = message.signature.map {
      FileSecret.isSignature(
        $0.signature,
        of: session.account,
        at: services.clock.now().seconds,
        key: services.store.sealingKey
      )
    }
    guard isSigned == true else { throw Refusal(.malformedRequest) }
  }

  private static func isPicture(_ segment: ContentSegment) -> Bool {
    if case .picture(let kind, _) = segment { kind == "offpic" || kind == "cface" } else { false }
  }

  private static func resolve(
    _ segment: ContentSegment,
    _ target: MessageTarget,
    _ account: UInt64,
    _ table: FileTable
  ) throws -> ContentSegment {
    guard case .picture(let kind, let raw) = segment else { return segment }
    let texts = (raw.elements ?? []).dropFirst().compactMap(\.lenientText)
    switch kind {
    case "offpic":
      guard let path = texts.first, let file = try table.file(path: path), file.owner == account,
        file.kind == .picture, !target.isPlace
      else { return .picture(kind: kind, raw: ["offpic", ["success": 0]]) }
      _ = try table.share(file, with: target)
      return .picture(kind: kind, raw: ["offpic", ["success": 1, "file_path": .string(path)]])
    case "cface":
      guard let name = texts.last?.prefix(CfaceUpload.nameLength),
        let file = try table.face(String(name), of: account)
      else { return .text("[图片]") }
      let share = try table.share(file, with: target)
      return .picture(kind: kind, raw: face(file, share, target))
    default: return segment
    }
  }

  private static func face(
    _ file: StoredFile,
    _ share: Int64,
    _ target: MessageTarget
  ) -> JSONValue {
    guard target.isPlace else { return ["cface", .string(file.name), ""] }
    let payload: JSONValue = [
      "name": .string("{\(Token.uuid().uppercased())}.jpg"), "file_id": .integer(share),
      "key": .string(Token.letters(16)), "server": .string(server),
    ]
    return ["cface", payload]
  }
}

extension MessageTarget {
  /// Whether many people read there.
  fileprivate var isPlace: Bool {
    switch self {
    case .group, .discussion: true
    case .buddy, .groupStranger, .discussionStranger: false
    }
  }
}
