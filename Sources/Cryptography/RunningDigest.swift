import CCrypto

/// SHA-256 of bytes that come piece by piece.
///
/// One owner at a time; not to be shared.
public final class RunningDigest {
  private let running: OpaquePointer

  /// Begins.
  public init() {
    guard let running = cy_running_new() else { preconditionFailure("no memory left for a digest") }
    self.running = running
  }

  deinit { cy_running_free(running) }

  /// Takes the next bytes.
  public func add(_ bytes: [UInt8]) {
    let ok = bytes.withUnsafeBufferPointer { cy_running_add(running, $0.baseAddress, $0.count) }
    precondition(ok, "libcrypto refused a digest")
  }

  /// The 32 bytes; nothing may be added afterwards.
  public func end() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { buffer, written in
      precondition(
        buffer.baseAddress.map { cy_running_end(running, $0) } ?? false,
        "libcrypto refused a digest"
      )
      written = 32
    }
  }
}
