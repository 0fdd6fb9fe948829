import ArgumentParser
import Glibc
import Platform

/// How the program ends: what it says, where, and with which status.
struct Report: Equatable {
  /// Without the line end.
  let text: String
  /// 0 for help that was asked for, 64 for wrong usage, 1 for the rest.
  let status: Int32

  /// Turns any error into one line; help stays as long as it is.
  init(_ error: any Error) {
    let code = Webqqd.exitCode(for: error)
    if code == .success {
      self.init(text: Webqqd.fullMessage(for: error), status: 0)
    } else if code == .validationFailure {
      self.init(text: "webqqd: " + Self.usageLine(Webqqd.fullMessage(for: error)), status: 64)
    } else {
      self.init(text: "webqqd: " + LineShield.text("\(error)"), status: 1)
    }
  }

  private init(text: String, status: Int32) {
    self.text = text
    self.status = status
  }

  /// Says it and ends the program.
  func end() -> Never {
    guard status == 0 else {
      Output.complain(text + "\n")
      exit(status)
    }
    do throws(SystemError) {
      try Output.write(text + "\n")
    } catch {
      Report(error).end()
    }
    exit(0)
  }

  /// What was wrong, and which help says how it is right.
  ///
  /// The parser's message begins with `Error: ` and ends with `See '… --help' for more information.`
  private static func usageLine(_ message: String) -> String {
    let lines = message.split(separator: "\n")
    let first = lines.first.map(String.init) ?? "wrong usage"
    let reason = first.hasPrefix("Error: ") ? String(first.dropFirst(7)) : first
    let help = lines.last?.firstMatch(of: /'(.* --help)'/).map { String($0.output.1) }
    let end = reason.last == "." ? String(reason.dropLast()) : reason
    return LineShield.text(end) + "; see '\(help ?? "webqqd --help")'"
  }
}
