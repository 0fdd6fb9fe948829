import Chat

/// The password being typed.
///
/// Neither `dump` nor string interpolation shows it or its length.
struct SecretBuffer: Equatable, Sendable, CustomStringConvertible, CustomReflectable {
  private var buffer: EditBuffer
  /// Its own: what is killed of a password is yanked nowhere else.
  private var kills = KillRing()
  /// The server refused it: the next typed character begins anew, moving keeps what is there.
  private(set) var isRefused = false

  /// Makes a buffer with the cursor at the end.
  init(_ secret: Secret?) { buffer = EditBuffer(secret?.exposed ?? "") }

  /// For the request.
  var secret: Secret { Secret(buffer.text) }
  /// In characters.
  var count: Int { buffer.count }
  /// As the wire counts: in UTF-16 units.
  var unitCount: Int { buffer.text.utf16.count }
  /// In characters.
  var cursor: Int { buffer.cursor }
  /// Always the same words.
  var description: String { "(secret)" }
  /// Shows nothing.
  var customMirror: Mirror { Mirror(self, children: []) }

  /// Keeps the text, to be replaced by what is typed next.
  mutating func refuse() { isRefused = count > 0 }

  /// Applies a key; whether the key was one of editing.
  mutating func edit(_ edit: LineEdit) {
    if isRefused, edit.replacesSelection { buffer.clear() }
    let isDone = isRefused && edit.isErasing
    isRefused = false
    if !isDone { edit.apply(to: &buffer, &kills) }
  }
}
