import Cryptography
import Foundation
import Glibc
import NIOPosix

/// Where the bytes of files are: `files/ab/<SHA-256>` for what is kept, `spool/` for what arrives.
///
/// The folders are 0700, the files 0600. What is kept under one digest is stored once.
struct FileDirectory: Sendable {
  private let root: String

  /// Makes the folders; what a run before left in the spool is removed.
  init(_ directory: DataDirectory) throws {
    root = directory.path
    try? FileManager.default.removeItem(atPath: spoolPath)
    for path in [filesPath, spoolPath] {
      guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw DataDirectory.failure(path) }
    }
  }

  private var filesPath: String { root + "/files" }
  private var spoolPath: String { root + "/spool" }

  /// An empty file for what arrives.
  func spool() throws -> SpoolFile { try SpoolFile(path: "\(spoolPath)/\(Token.hex(bytes: 16))") }

  /// Where the bytes of a digest are.
  func path(of digest: [UInt8]) -> String {
    let name = Hex.lower(digest)
    return "\(filesPath)/\(name.prefix(2))/\(name)"
  }

  /// Keeps what has arrived, on disk when this returns; the spool file is gone then.
  func keep(_ spool: SpoolFile) async throws -> [UInt8] {
    let digest = spool.digest()
    let path = path(of: digest)
    let folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex))
    // Waiting for the disk would hold one of the few threads that everybody shares.
    try await NIOThreadPool.singleton.runIfActive {
      try spool.sync()
      guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
        throw DataDirectory.failure(folder)
      }
      guard rename(spool.path, path) == 0 else { throw DataDirectory.failure(path) }
      Self.sync(folder)
    }
    return digest
  }

  /// Removes the bytes of a digest that nobody needs any more.
  func remove(_ digest: [UInt8]) { unlink(path(of: digest)) }

  /// The digests of everything that was kept before some time, in seconds since 1970.
  ///
  /// What has just arrived may not be in the database yet.
  func digests(before time: Int64) -> [[UInt8]] {
    // A folder that cannot be read holds nothing that could be removed.
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: filesPath)) ?? []
    return names.compactMap { name in
      guard let digest = name.split(separator: "/").last.flatMap({ Hex.decode(String($0)) }),
        digest.count == 32
      else { return nil }
      var info = stat()
      guard stat("\(filesPath)/\(name)", &info) == 0, info.st_mtim.tv_sec < time else { return nil }
      return digest
    }
  }

  /// The name itself is on disk only when its folder is.
  private static func sync(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
