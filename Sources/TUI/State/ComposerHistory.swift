/// What was sent, for the arrow keys.
struct ComposerHistory: Equatable, Sendable {
  private static let limit = 200
  /// Oldest first.
  private var texts: [String] = []
  /// The text that is shown; `nil` while the person's own draft is.
  private var position: Int?
  private var draft = ""

  /// Adds a text and ends the walk.
  mutating func add(_ text: String) {
    position = nil
    if texts.last != text { texts.append(text) }
    if texts.count > Self.limit { texts.removeFirst() }
  }

  /// The text before the one shown; keeps `current` when the walk begins.
  mutating func older(than current: String) -> String? {
    let place = (position ?? texts.count) - 1
    guard texts.indices.contains(place) else { return nil }
    if position == nil { draft = current }
    position = place
    return texts[place]
  }

  /// The text after the one shown, in the end the draft.
  mutating func newer() -> String? {
    guard let place = position else { return nil }
    guard place + 1 < texts.count else {
      position = nil
      return draft
    }
    position = place + 1
    return texts[place + 1]
  }

  /// The texts that hold this one, in any mixture of upper and lower case: newest first, each once.
  func matches(_ query: String) -> [String] {
    var seen: Set<String> = []
    return texts.reversed().filter { NameSearch.contains($0, query) && seen.insert($0).inserted }
  }

  /// Another conversation or an edit: the walk is over.
  mutating func endWalk() { position = nil }
}
