import CCrypto

/// Digests of bytes held in memory.
public enum Digest {
  /// MD5, 16 bytes.
  ///
  /// The login of 2013 is built on it; use it for nothing else.
  public static func md5(_ bytes: [UInt8]) -> [UInt8] { run(bytes, count: 16, cy_md5) }

  /// SHA-256, 32 bytes.
  public static func sha256(_ bytes: [UInt8]) -> [UInt8] { run(bytes, count: 32, cy_sha256) }

  private static func run(
    _ bytes: [UInt8],
    count: Int,
    _ function: (UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<UInt8>?) -> Bool
  ) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, written in
      let ok = bytes.withUnsafeBufferPointer {
        function($0.baseAddress, $0.count, buffer.baseAddress)
      }
      precondition(ok, "libcrypto refused a digest: it was built without MD5 or SHA-256")
      written = count
    }
  }
}
