import Glibc
import Testing

/// A TLS server for `localhost` with a certificate that nobody has signed, run by `openssl`.
struct TLSServer {
  private static let command = "/usr/bin/openssl"
  static let isAvailable = access(command, X_OK) == 0

  let port: Int
  let certificate: String
  private let folder: String
  private let process: pid_t
  /// The server goes on as long as this end of its standard input is open.
  private let input: Int32

  init() throws {
    var template = Array("/tmp/webqq-tls-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    certificate = folder + "/certificate.pem"
    let key = folder + "/key.pem"
    let maker = try Self.spawn([
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
      "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-days", "2",
      "-keyout", key, "-out", certificate,
    ])
    close(maker.input)
    close(maker.output)
    var status: Int32 = 0
    waitpid(maker.process, &status, 0)
    try #require(status == 0)
    let server = try Self.spawn([
      "s_server", "-accept", "127.0.0.1:0", "-www", "-cert", certificate, "-key", key,
    ])
    process = server.process
    input = server.input
    port = try Self.port(in: server.output)
    close(server.output)
  }

  func stop() {
    // Threads of the runtime block signals, and their children inherit that: only this gets through.
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(input)
    for name in [certificate, folder + "/key.pem"] { unlink(name) }
    rmdir(folder)
  }

  private static func spawn(
    _ arguments: [String]
  ) throws -> (process: pid_t, input: Int32, output: Int32) {
    var input: [Int32] = [0, 0]
    var output: [Int32] = [0, 0]
    try #require(pipe(&input) == 0 && pipe(&output) == 0)
    for end in input + output { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input[0], 0)
    posix_spawn_file_actions_adddup2(&actions, output[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words = ([command] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let error = posix_spawn(&process, command, &actions, nil, &words, environ)
    close(input[0])
    close(output[1])
    try #require(error == 0)
    return (process, input[1], output[0])
  }

  /// `ACCEPT 127.0.0.1:40123` is what it says when it listens.
  private static func port(in output: Int32) throws -> Int {
    var text = ""
    var buffer = [UInt8](repeating: 0, count: 1024)
    while case let count = read(output, &buffer, buffer.count), count > 0 {
      text += String(decoding: buffer[..<count], as: UTF8.self)
      if let match = text.firstMatch(of: #/ACCEPT [^\n]*:(\d+)\n/#) {
        return try #require(Int(match.output.1))
      }
    }
    return try #require(nil, "openssl says \(text)")
  }
}
