import Glibc
import Synchronization
import Testing

@testable import Terminal

/// The other end of a terminal: types keys, sees what is written.
///
/// A thread reads all the time, so that nobody who writes is ever held up.
final class PseudoTerminal: Sendable {
  private final class Output: Sendable {
    let bytes = Mutex<[UInt8]>([])
  }

  /// The end that a program uses as standard input and output.
  let device: Int32
  private let controller: Int32
  private let output = Output()
  private let reader: pthread_t

  init(rows: Int = 6, columns: Int = 30) throws {
    var controller: Int32 = -1
    var device: Int32 = -1
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    try #require(openpty(&controller, &device, nil, nil, &size) == 0)
    self.device = device
    self.controller = controller
    var reader = pthread_t()
    let argument = Unmanaged.passRetained(Reader(descriptor: controller, output: output))
    let error = pthread_create(
      &reader,
      nil,
      { argument in
        if let argument { Unmanaged<Reader>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      },
      argument.toOpaque()
    )
    try #require(error == 0)
    self.reader = reader
  }

  deinit {
    close(device)
    pthread_join(reader, nil)
    close(controller)
  }

  private final class Reader: Sendable {
    private let descriptor: Int32
    private let output: Output

    init(descriptor: Int32, output: Output) {
      self.descriptor = descriptor
      self.output = output
    }

    func run() {
      var buffer = [UInt8](repeating: 0, count: 4096)
      // The last close of the device ends it with an error.
      while case let count = read(descriptor, &buffer, buffer.count), count > 0 || errno == EINTR {
        output.bytes.withLock { $0 += buffer[..<max(0, count)] }
      }
    }
  }

  /// For a screen on this terminal, whatever the environment says.
  func options(
    term: String = "xterm-256color",
    locale: String = "C.UTF-8"
  ) -> CursesScreen.Options {
    var options = CursesScreen.Options()
    options.input = device
    options.output = device
    options.term = term
    options.locale = locale
    options.asksWidths = false
    options.asksBackground = false
    return options
  }

  /// Presses keys: sends bytes to the program.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(write(controller, bytes, bytes.count) == bytes.count)
  }

  /// Waits until so many bytes have arrived at the program's end.
  func waitForInput(_ count: Int) {
    var waiting: Int32 = 0
    repeat {
      sched_yield()
      _ = ioctl(device, UInt(FIONREAD), &waiting)
    } while waiting < count
  }

  func resize(rows: Int, columns: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
  }

  var modes: termios {
    get {
      var modes = termios()
      // The program may have put something else in the place of its end.
      tcgetattr(controller, &modes)
      return modes
    }
    set {
      var modes = newValue
      tcsetattr(device, TCSANOW, &modes)
    }
  }

  /// All that the program has written since the last call.
  func takeOutput() -> String {
    // What is written in order arrives in order: behind this there is at most an echo, for later.
    let mark = Array("\u{1}end\u{2}".utf8)
    _ = write(device, mark, mark.count)
    while true {
      let taken: [UInt8]? = output.bytes.withLock { bytes in
        guard let found = bytes.firstRange(of: mark) else { return nil }
        defer { bytes.removeSubrange(..<found.upperBound) }
        return Array(bytes[..<found.lowerBound])
      }
      if let taken { return String(decoding: taken, as: UTF8.self) }
      sched_yield()
    }
  }
}
