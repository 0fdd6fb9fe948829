public import Imaging
public import Terminal

/// How the person wants to see a captcha.
public enum CaptchaDisplay: String, Hashable, Sendable, CaseIterable {
  /// Quadrant blocks, or ASCII where the terminal has no blocks.
  case auto
  case quadrants, half, ascii
  /// Saves the picture and shows where.
  case file

  /// What draws it on this terminal; `nil` for a file.
  public func renderer(on charset: Charset) -> BlockRenderer? {
    switch (self, charset) {
    case (.file, _): nil
    case (_, .ascii), (_, .encoded), (_, .wideUnicode), (_, .plainUnicode), (.ascii, _): .ascii
    case (.auto, .unicode), (.quadrants, .unicode): .quadrants
    case (.half, .unicode): .half
    }
  }

  /// The one that F4 puts in its place.
  ///
  /// After a file comes what the terminal shows best.
  func next(on charset: Charset) -> CaptchaDisplay {
    switch renderer(on: charset) {
    case .quadrants: .half
    case .half: .ascii
    case .ascii: .quadrants
    case nil: .auto
    }
  }
}
