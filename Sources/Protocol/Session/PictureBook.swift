import Chat

/// The pictures of received messages, by the identifiers under which the rest of the program asks
/// for them.
///
/// Keeps the latest; an older one cannot be fetched any more.
struct PictureBook: Sendable {
  /// How many pictures are remembered.
  static let capacity: UInt64 = 4_096

  private var sources: [PictureID: PictureSource] = [:]
  private var made: UInt64 = 0

  /// Where a picture comes from; `nil` for one that was never seen, or too long ago.
  subscript(_ id: PictureID) -> PictureSource? { sources[id] }

  /// Forgets all; no identifier is given out a second time.
  mutating func forgetAll() { sources = [:] }

  /// Remembers a picture under a new identifier.
  mutating func add(_ source: PictureSource) -> PictureID {
    made += 1
    let id = PictureID(made)
    sources[id] = source
    if made > Self.capacity { sources[PictureID(made - Self.capacity)] = nil }
    return id
  }
}
