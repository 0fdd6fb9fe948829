import Glibc

/// Files that tests send.
struct SampleFiles {
  private let folder = TemporaryDirectory()
  var directory: String { folder.path }

  /// A file of bytes that repeat nowhere near; returns its path.
  func file(_ name: String, size: Int) -> String {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    let bytes = (0..<size).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    return write(name, bytes)
  }

  /// A file that begins like a PNG; returns its path.
  func picture(_ name: String, size: Int = 3_000) -> String {
    let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    return write(name, head + (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) })
  }

  func path(_ name: String) -> String { "\(directory)/\(name)" }

  /// The bytes of a file; none when there is no such file.
  static func bytes(_ path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while case let count = read(descriptor, &chunk, chunk.count), count > 0 {
      bytes += chunk[..<count]
    }
    return bytes
  }

  /// The permissions of a file.
  static func mode(_ path: String) -> UInt32 {
    var info = stat()
    return stat(path, &info) == 0 ? info.st_mode & 0o777 : 0
  }

  /// What is in the folder.
  var names: [String] {
    guard let folder = opendir(directory) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private func write(_ name: String, _ bytes: [UInt8]) -> String {
    let descriptor = open(path(name), O_CREAT | O_TRUNC | O_WRONLY, 0o600)
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    return path(name)
  }
}
