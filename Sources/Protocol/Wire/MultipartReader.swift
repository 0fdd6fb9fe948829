/// Takes a `multipart/form-data` body apart while it comes; holds a few kilobytes at most.
///
/// Fields are small texts; the bytes of a file are handed on as they are.
public struct MultipartReader: Sendable {
  /// What was read.
  public enum Event: Equatable, Sendable {
    case field(name: String, value: String)
    /// A file begins; its name is text from outside.
    case file(name: String, fileName: String)
    case bytes([UInt8])
    case fileEnded
    /// Whatever follows is of no interest.
    case ended
  }

  /// The body is not what its type says, or a field is too long.
  public struct Malformed: Error, Equatable, Sendable {}

  /// Most bytes of a part's head, and of a field.
  public static let maximumFieldSize = 8_192

  private enum State {
    case preamble
    case head
    case field(name: String)
    case file
    case ended
  }

  private let delimiter: [UInt8]
  private var state = State.preamble
  private var buffer: [UInt8]

  /// Makes a reader for a boundary.
  public init(boundary: String) {
    delimiter = Array("\r\n--\(boundary)".utf8)
    // The first delimiter has no line end of its own before it.
    buffer = [0x0D, 0x0A]
  }

  /// Takes the next bytes.
  public mutating func read(_ bytes: [UInt8]) throws(Malformed) -> [Event] {
    buffer += bytes
    var events: [Event] = []
    while try step(&events) {}
    return events
  }

  /// Does one step; `false` when it needs more bytes.
  private mutating func step(_ events: inout [Event]) throws(Malformed) -> Bool {
    switch state {
    case .preamble:
      guard let end = firstDelimiter() else { return try keepTail(0) }
      buffer.removeFirst(end + delimiter.count)
      state = .head
      return true
    case .head: return try readHead(&events)
    case .field(let name):
      guard let end = firstDelimiter() else { return try keepTail(Self.maximumFieldSize) }
      let value = String(decoding: buffer[..<end], as: UTF8.self)
      events.append(.field(name: name, value: value))
      buffer.removeFirst(end + delimiter.count)
      state = .head
      return true
    case .file: return readFile(&events)
    case .ended:
      buffer = []
      return false
    }
  }

  /// What follows a delimiter: `--` at the end, else a line end and the head of a part.
  private mutating func readHead(_ events: inout [Event]) throws(Malformed) -> Bool {
    guard buffer.count >= 2 else { return false }
    if buffer.starts(with: Array("--".utf8)) {
      state = .ended
      events.append(.ended)
      return true
    }
    guard let end = firstIndex(of: Array("\r\n\r\n".utf8)) else {
      guard buffer.count <= Self.maximumFieldSize else { throw Malformed() }
      return false
    }
    let head = String(decoding: buffer[..<end], as: UTF8.self)
    buffer.removeFirst(end + 4)
    guard let name = Self.parameter("name", of: head) else { throw Malformed() }
    if let fileName = Self.parameter("filename", of: head) {
      state = .file
      events.append(.file(name: name, fileName: fileName))
    } else {
      state = .field(name: name)
    }
    // The delimiter after an empty part begins with the line end that ended the head.
    return true
  }

  private mutating func readFile(_ events: inout [Event]) -> Bool {
    if let end = firstDelimiter() {
      if end > 0 { events.append(.bytes(Array(buffer[..<end]))) }
      events.append(.fileEnded)
      buffer.removeFirst(end + delimiter.count)
      state = .head
      return true
    }
    // The beginning of a delimiter may stand at the end.
    let safe = buffer.count - delimiter.count + 1
    if safe > 0 {
      events.append(.bytes(Array(buffer[..<safe])))
      buffer.removeFirst(safe)
    }
    return false
  }

  private mutating func keepTail(_ limit: Int) throws(Malformed) -> Bool {
    guard buffer.count <= limit + delimiter.count else {
      if case .preamble = state {
        buffer.removeFirst(buffer.count - delimiter.count)
        return false
      }
      throw Malformed()
    }
    return false
  }

  private func firstDelimiter() -> Int? { firstIndex(of: delimiter) }

  private func firstIndex(of pattern: [UInt8]) -> Int? {
    guard buffer.count >= pattern.count else { return nil }
    return buffer.withUnsafeBufferPointer { bytes in
      var start = 0
      while start <= bytes.count - pattern.count {
        guard bytes[start] == pattern[0] else {
          start += 1
          continue
        }
        var length = 1
        while length < pattern.count, bytes[start + length] == pattern[length] { length += 1 }
        if length == pattern.count { return start }
        start += 1
      }
      return nil
    }
  }

  /// A parameter of the line `Content-Disposition`.
  private static func parameter(_ name: String, of head: String) -> String? {
    for line in head.split(whereSeparator: \.isNewline) {
      guard line.lowercased().hasPrefix("content-disposition:") else { continue }
      guard let start = line.firstRange(of: "; \(name)=\"") else { return nil }
      return Multipart.unescaped(String(line[start.upperBound...].prefix { $0 != "\"" }))
    }
    return nil
  }
}
