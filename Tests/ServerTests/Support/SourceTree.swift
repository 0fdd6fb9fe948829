import Foundation

/// The files of this package, for tests that hold folders against each other.
enum SourceTree {
  /// The package's folder.
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// Every Swift file below a folder: its name without the ending, and its text.
  static func swiftFiles(below folder: String) throws -> [(name: String, text: String)] {
    let base = root.appendingPathComponent(folder)
    return try FileManager.default.subpathsOfDirectory(atPath: base.path)
      .filter { $0.hasSuffix(".swift") }.sorted()
      .map { path in
        let url = base.appendingPathComponent(path)
        let name = url.deletingPathExtension().lastPathComponent
        return (name, try String(contentsOf: url, encoding: .utf8))
      }
  }
}
