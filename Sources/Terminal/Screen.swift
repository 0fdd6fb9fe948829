/// A terminal, or something that stands in for one.
public protocol Screen: AnyObject {
  /// As of the last `refreshSize`.
  var size: Size { get }
  /// What it can show.
  var charset: Charset { get }
  /// How wide the terminal draws, once it has said so; `charset` follows from it.
  var widths: TerminalWidths? { get }
  /// Whether what is behind the text is light, once the terminal has said so.
  var isBackgroundLight: Bool? { get }
  /// The next key that waits; `nil` when none does. Never blocks.
  func nextKey() -> Key?
  /// Shows a frame; writes only what differs from the frame before.
  func present(_ frame: Frame)
  /// Shows lines alone from the upper left, broken into rows by the terminal; they must be shielded. The
  /// next `present` draws everything.
  func show(_ lines: [String])
  /// Asks the terminal for its size and adapts to it.
  func refreshSize()
  /// Forgets what is shown, so that the next `present` draws everything.
  func invalidate()
  /// Rings.
  func bell()
  /// Writes a sequence that draws nothing, between two frames.
  func send(_ sequence: String)
  /// Has the mouse reported as keys, or leaves it to the terminal's own selection.
  func reportMouse(_ isReported: Bool)
  /// Gives the terminal to another program until `takeBack`; nothing is drawn or read meanwhile.
  func lend()
  /// Takes the terminal over again, whatever the other program left there.
  func takeBack()
  /// Gives the terminal back, stops the process as Ctrl-Z does, and returns when it goes on.
  func suspend()
  /// Takes the terminal over again after somebody else stopped the process.
  func resume()
  /// Gives the terminal back as it was found.
  func stop()
}
