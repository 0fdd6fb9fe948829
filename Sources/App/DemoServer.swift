import Glibc
import Platform

/// A `webqqd` with the demo world on a free loopback port; it ends when we do, however we end.
final class DemoServer {
  /// The account that the demo world keeps for the visitor.
  static let account = "10001"
  /// Its password, no secret: the server is reachable from this machine only and lives as long as
  /// the visit.
  static let password = "webqq-demo"

  /// Base URL.
  let address: String
  private let child: ChildProcess
  private let folder: TemporaryFolder

  /// Starts the server and waits until it listens.
  /// - Throws: `Failure` with what it said.
  init(asksForCaptcha: Bool) throws {
    do throws(SystemError) {
      folder = try TemporaryFolder(prefix: "webqq-demo")
    } catch {
      throw Failure(error.description)
    }
    let log = folder.path + "/server.log"
    let logFile = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    defer { close(logFile) }
    let program = Self.program()
    do throws(SystemError) {
      child = try ChildProcess(
        [
          program, "serve", "--demo", "--listen", "127.0.0.1:0", "--data", folder.path + "/data",
          "--captcha", asksForCaptcha ? "always" : "never", "--until-input-ends",
        ],
        input: .pipe,
        error: logFile,
        // A Ctrl-C or Ctrl-Z in the person's editor is not for it.
        ownsGroup: true
      )
    } catch {
      throw Failure("\(error.description); webqqd belongs beside webqq or in PATH")
    }
    guard let line = child.readLine(),
      let address = String(decoding: line, as: UTF8.self).split(separator: " ").last,
      address.hasPrefix("http://")
    else {
      child.terminate()
      throw Failure("the demo server did not start; see \(log)")
    }
    self.address = String(address)
  }

  /// Ends the server and removes its data.
  func stop() {
    child.terminate()
    folder.remove()
  }

  /// `webqqd` beside our own binary, else by PATH.
  private static func program() -> String {
    let limit = Int(PATH_MAX)
    let own = withUnsafeTemporaryAllocation(of: CChar.self, capacity: limit) { buffer in
      guard let start = buffer.baseAddress else { return "" }
      let count = max(0, readlink("/proc/self/exe", start, limit))
      return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    let beside = own.prefix(upTo: own.lastIndex(of: "/") ?? own.startIndex) + "/webqqd"
    return access(String(beside), X_OK) == 0 ? String(beside) : "webqqd"
  }
}
