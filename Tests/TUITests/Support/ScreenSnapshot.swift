import Glibc
import Terminal
import Testing

/// Compares a frame with `Screens/NAME.txt`; `RECORD_SCREENS=1` writes the file instead.
///
/// The file reads `screen COLUMNSxROWS cursor ROW,COLUMN` (or `cursor hidden`), then one `|row|` a
/// line, so that trailing blanks can be seen.
func expectScreen(
  _ frame: Frame,
  _ name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectText(
    frame.text(),
    in: projectFolder + "/Tests/TUITests/Screens/\(name).txt",
    sourceLocation: sourceLocation
  )
}

/// Compares lines of the linear mode with `Screens/NAME.txt`.
func expectLines(
  _ lines: [String],
  _ name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectText(
    lines.map { $0 + "\n" }.joined(),
    in: projectFolder + "/Tests/TUITests/Screens/\(name).txt",
    sourceLocation: sourceLocation
  )
}

/// Compares a text with a file; `RECORD_SCREENS=1` writes the file instead.
func expectText(
  _ actual: String,
  in path: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  if getenv("RECORD_SCREENS") != nil {
    guard writeText(actual, to: path) else {
      Issue.record("cannot write \(path)", sourceLocation: sourceLocation)
      return
    }
  }
  guard let expected = readText(path) else {
    Issue.record(
      "no \(path); RECORD_SCREENS=1 writes it:\n\(actual)",
      sourceLocation: sourceLocation
    )
    return
  }
  if actual != expected {
    Issue.record(
      "\(path) differs\nexpected \(expected)\nactual \(actual)",
      sourceLocation: sourceLocation
    )
  }
}

/// The folder of `Package.swift`.
let projectFolder: String = {
  let project = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
  return "/\(project)"
}()

private func readText(_ path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
    bytes += chunk[..<count]
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func writeText(_ text: String, to path: String) -> Bool {
  guard let file = fopen(path, "w") else { return false }
  let bytes = Array(text.utf8)
  let written = fwrite(bytes, 1, bytes.count, file)
  return fclose(file) == 0 && written == bytes.count
}
