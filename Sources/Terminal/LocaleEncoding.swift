import Glibc
import Synchronization

/// An encoding other than UTF-8 that the C library knows, such as GB18030 or ISO-8859-1.
///
/// It is asked by name and not through the process's locale, so what can be shown is a value like any
/// other. ASCII is a part of every encoding that a locale can have.
public final class LocaleEncoding: Sendable {
  /// As the C library calls it.
  public let name: String
  /// Whether it has Han: then it was made for terminals that draw all but ASCII in two cells.
  public let hasHan: Bool
  /// Whether the program's own Chinese words can be written in it.
  public let hasSimplifiedHan: Bool

  /// Handles of iconv(3), which remember between two calls and belong to one caller at a time.
  private struct Converters {
    let reader: iconv_t
    let writer: iconv_t
  }

  private let converters: Mutex<Converters>

  /// `nil` where the C library cannot convert it.
  public init?(_ name: String) {
    guard let reader = Self.open(from: name, to: Self.scalars) else { return nil }
    guard let writer = Self.open(from: Self.scalars, to: name) else {
      iconv_close(reader)
      return nil
    }
    self.name = name
    hasHan = Self.bytes(of: "一", writer) != nil
    hasSimplifiedHan = ["这", "设", "们"].allSatisfy { Self.bytes(of: $0, writer) != nil }
    converters = Mutex(Converters(reader: reader, writer: writer))
  }

  deinit {
    converters.withLock {
      iconv_close($0.reader)
      iconv_close($0.writer)
    }
  }

  /// Whether it can write a scalar.
  public func has(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII || bytes(of: scalar) != nil
  }

  /// A scalar as it writes it; `nil` for one that it lacks.
  func bytes(of scalar: Unicode.Scalar) -> [UInt8]? {
    converters.withLock { Self.bytes(of: scalar, $0.writer) }
  }

  /// Reads the first character of some bytes.
  func decode(_ bytes: ArraySlice<UInt8>) -> TextEncoding.Result {
    converters.withLock { converters in
      for length in 1...Self.longestCharacter {
        guard length <= bytes.count else { return .incomplete }
        switch Self.scalar(of: bytes.prefix(length), converters.reader) {
        case .scalar(let scalar, let length): return .scalar(scalar, length: length)
        case .invalid: return .invalid
        case .incomplete: break
        }
      }
      return .invalid
    }
  }

  /// Of GB18030 and EUC-TW.
  private static let longestCharacter = 4
  private static let scalars = "UTF-32LE"

  private static func open(from: String, to: String) -> iconv_t? {
    let handle = iconv_open(to, from)
    return Int(bitPattern: handle) == -1 ? nil : handle
  }

  private static func bytes(of scalar: Unicode.Scalar, _ writer: iconv_t) -> [UInt8]? {
    let value = withUnsafeBytes(of: scalar.value.littleEndian) { Array($0) }
    let (output, error) = convert(value[...], writer)
    return error == 0 && !output.isEmpty ? output : nil
  }

  /// All of the bytes as one scalar.
  private static func scalar(
    of bytes: ArraySlice<UInt8>,
    _ reader: iconv_t
  ) -> TextEncoding.Result {
    let (output, error) = convert(bytes, reader)
    if error == EINVAL { return .incomplete }
    guard error == 0, output.count == 4 else { return .invalid }
    let value = output.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return Unicode.Scalar(value).map { .scalar($0, length: bytes.count) } ?? .invalid
  }

  /// What a few bytes become, and `errno` of it.
  private static func convert(
    _ bytes: ArraySlice<UInt8>,
    _ converter: iconv_t
  ) -> (output: [UInt8], error: Int32) {
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 16)
    let capacity = output.count
    var (rest, room) = (input.count, capacity)
    var result = 0
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        iconv(converter, nil, nil, nil, nil)
        var (from, to) = (input.baseAddress, output.baseAddress)
        result = iconv(converter, &from, &rest, &to, &room)
        // Some keep a character back until it is known what comes behind it.
        if result == 0 { result = iconv(converter, nil, nil, &to, &room) }
      }
    }
    let error = result == 0 ? 0 : result == -1 ? errno : EILSEQ
    return (output[..<(capacity - room)].map { UInt8(bitPattern: $0) }, error)
  }
}

extension LocaleEncoding: Hashable {
  /// Two of one name are the same.
  public static func == (one: LocaleEncoding, other: LocaleEncoding) -> Bool {
    one === other || one.name == other.name
  }

  /// By its name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
