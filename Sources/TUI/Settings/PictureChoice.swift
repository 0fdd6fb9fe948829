import Imaging

/// How pictures of messages are drawn.
enum PictureChoice: String, Hashable, Sendable, CaseIterable {
  case quadrants, half, ascii
  /// They stay words.
  case off

  var renderer: BlockRenderer? { BlockRenderer(rawValue: rawValue) }
}
