import Glibc

/// A TCP socket on loopback that blocks.
struct Socket: Sendable {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let descriptor: Int32

  /// Listens on a free port, or on a given one.
  static func listening(on port: Int = 0) throws -> (socket: Socket, port: Int) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = address(port)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard isBound, listen(descriptor, 128) == 0 else {
      throw Failure(description: "cannot listen: \(String(cString: strerror(errno)))")
    }
    return (Socket(descriptor: descriptor), Int(UInt16(bigEndian: address.sin_port)))
  }

  /// A connection to a port; `nil` when nobody is there.
  static func connected(to port: Int) -> Socket? {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = address(port)
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else {
      Glibc.close(descriptor)
      return nil
    }
    return Socket(descriptor: descriptor)
  }

  /// The next connection; `nil` when the listener was closed.
  func accepted() -> Socket? {
    let client = accept(descriptor, nil, nil)
    guard client >= 0 else { return nil }
    // A server that is started later must not hold connections of ours.
    _ = fcntl(client, F_SETFD, FD_CLOEXEC)
    return Socket(descriptor: client)
  }

  /// A head and the body that its Content-Length announces; `nil` when the other side goes before.
  func readMessage() -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    var total: Int?
    while true {
      if total == nil, let end = Self.headEnd(bytes) {
        total = end + Self.contentLength(bytes[..<end])
      }
      if let total, bytes.count >= total { return bytes }
      let count = read(descriptor, &chunk, chunk.count)
      guard count > 0 else { return nil }
      bytes += chunk[..<count]
    }
  }

  func write(_ bytes: some Sequence<UInt8>) {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Waits until this or the other socket has something to read; `false` when neither has in time.
  func waitForInput(or other: Socket, atMost limit: Duration) -> (mine: Bool, other: Bool) {
    var waiting = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: other.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    guard
      poll(
        &waiting,
        2,
        Int32(
          limit.components.seconds * 1_000
            + limit.components.attoseconds / 1_000_000_000_000_000
        )
      ) > 0
    else { return (false, false) }
    return (waiting[0].revents != 0, waiting[1].revents != 0)
  }

  /// Whoever reads or writes here gets the end.
  func shutDown() { _ = shutdown(descriptor, Int32(SHUT_RDWR)) }

  /// The next `close` throws away what was not sent and tells the peer so.
  func resetOnClose() {
    var linger = linger(l_onoff: 1, l_linger: 0)
    setsockopt(
      descriptor,
      SOL_SOCKET,
      SO_LINGER,
      &linger,
      socklen_t(MemoryLayout<linger>.size)
    )
  }

  func close() { Glibc.close(descriptor) }

  private static func headEnd(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 4 else { return nil }
    return (3..<bytes.count).first {
      bytes[$0] == 10 && bytes[$0 - 1] == 13 && bytes[$0 - 2] == 10 && bytes[$0 - 3] == 13
    }.map { $0 + 1 }
  }

  private static func contentLength(_ head: ArraySlice<UInt8>) -> Int {
    String(decoding: head, as: UTF8.self).split(separator: "\r\n")
      .first { $0.lowercased().hasPrefix("content-length:") }
      .flatMap { Int($0.dropFirst(15).filter(\.isNumber)) } ?? 0
  }

  private static func address(_ port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    return address
  }
}

/// Runs a body on a thread of its own that nobody waits for: it may block.
func startThread(_ body: @escaping @Sendable () -> Void) {
  final class Box: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
  var thread = pthread_t()
  let context = Unmanaged.passRetained(Box(body)).toOpaque()
  pthread_create(
    &thread,
    nil,
    { context in
      if let context { Unmanaged<Box>.fromOpaque(context).takeRetainedValue().body() }
      return nil
    },
    context
  )
  pthread_detach(thread)
}

/// Blocks the calling thread.
func pause(_ duration: Duration) {
  var time = timespec(
    tv_sec: Int(duration.components.seconds),
    tv_nsec: Int(duration.components.attoseconds / 1_000_000_000)
  )
  nanosleep(&time, nil)
}
