import Chat
import Imaging

/// Pictures of messages and people, as far as they were fetched.
///
/// The newest are kept whole; of older ones only what is said about them.
struct PictureShelf: Sendable {
  /// How far a picture has come.
  enum Stage: Equatable, Sendable {
    case loading
    case loaded(Facts)
    case failed
  }

  /// What the screen says of a picture.
  struct Facts: Equatable, Sendable {
    var bytes: Int
    /// `nil` when it could not be read.
    var pixels: DecodedPicture.Pixels?
  }

  /// A picture that can be drawn and saved.
  struct Whole: Sendable {
    var file: [UInt8]
    /// Shrunk to what a terminal can show; `nil` when it cannot be drawn.
    var drawing: Picture?
  }

  /// Pictures that are kept whole.
  static let capacity = 48
  /// Wider and higher than any pane needs, in points.
  private static let largestDrawing = (width: 200, height: 160)

  private(set) var stages: [PictureSource: Stage] = [:]
  private(set) var whole: [PictureSource: Whole] = [:]
  private var order: [PictureSource] = []
  private var files: [PictureSource: [UInt8]] = [:]

  /// Notes that a picture was asked for.
  /// - Returns: whether that is news.
  mutating func begin(_ source: PictureSource) -> Bool {
    if stages[source] == .loading || whole[source] != nil { return false }
    stages[source] = .loading
    return true
  }

  mutating func fail(_ source: PictureSource) { stages[source] = .failed }

  /// Keeps the bytes until they are decoded.
  mutating func receive(_ file: [UInt8], of source: PictureSource) { files[source] = file }

  mutating func take(_ decoded: DecodedPicture, of source: PictureSource) {
    guard let file = files.removeValue(forKey: source) else { return }
    stages[source] = .loaded(Facts(bytes: file.count, pixels: decoded.pixels))
    let (width, height) = Self.largestDrawing
    whole[source] = Whole(
      file: file,
      drawing: decoded.picture?.shrunk(toWidth: width, height: height)
    )
    order.removeAll { $0 == source }
    order.append(source)
    while order.count > Self.capacity { whole[order.removeFirst()] = nil }
  }
}
