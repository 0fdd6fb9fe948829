import ArgumentParser
import TUI

/// How a captcha is shown, as the command line spells it.
enum CaptchaArgument: String, ExpressibleByArgument, CaseIterable {
  case auto, quadrants, half, ascii, file

  var display: CaptchaDisplay {
    switch self {
    case .auto: .auto
    case .quadrants: .quadrants
    case .half: .half
    case .ascii: .ascii
    case .file: .file
    }
  }
}
