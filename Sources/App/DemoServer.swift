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
  private let directory: String

  /// Starts the server and waits until it listens.
  /// - Throws: `Failure` with what it said.
  init(asksForCaptcha: Bool) throws {
    directory = try Self.makeDirectory()
    let log = directory + "/server.log"
    let logFile = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    defer { close(logFile) }
    let program = Self.program()
    do throws(SystemError) {
      child = try ChildProcess(
        [
          program, "serve", "--demo", "--listen", "127.0.0.1:0", "--data", directory + "/data",
          "--captcha", asksForCaptcha ? "always" : "never", "--until-input-ends",
        ],
        input: .pipe,
        error: logFile
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
    Self.removeTree(directory)
  }

  private static func makeDirectory() throws -> String {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((parent + "/webqq-demo-XXXXXX").utf8CString)
    guard let path = mkdtemp(&template) else {
      throw Failure(
        SystemError("cannot make a directory in", path: parent, code: errno).description
      )
    }
    return String(cString: path)
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

  /// Removes what is there, a directory with all below it; what cannot be removed stays, for there
  /// is nobody left to tell.
  private static func removeTree(_ path: String) {
    guard unlink(path) != 0, errno == EISDIR, let stream = opendir(path) else { return }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { removeTree(path + "/" + name) }
    }
    closedir(stream)
    rmdir(path)
  }
}
