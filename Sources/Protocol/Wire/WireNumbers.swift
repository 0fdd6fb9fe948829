// The numbers by which the wire calls people and groups. Mixing them up is the classic mistake, so
// each has its own type. Real QQ numbers, which last, are plain `UInt64`.

/// A number of the wire.
public protocol WireNumber: RawRepresentable<UInt64>, Hashable, Sendable {
  /// Wraps a number of the wire.
  init(_ rawValue: UInt64)
}

extension WireNumber {
  /// Wraps a number of the wire; never fails.
  public init(rawValue: UInt64) { self.init(rawValue) }

  /// Reads a number, also a quoted one.
  public init?(_ value: JSONValue?) {
    guard let number = value?.lenientUnsigned else { return nil }
    self.init(number)
  }

  /// Reads the digits of a field.
  public init?(_ text: String?) {
    guard let text, let number = UInt64(text) else { return nil }
    self.init(number)
  }

  /// The number as JSON.
  public var json: JSONValue { .number(rawValue) }
}

/// A person, under an alias of one login; one's own is the real number.
public struct Uin: WireNumber {
  /// As on the wire.
  public let rawValue: UInt64
  /// Wraps a number of the wire.
  public init(_ rawValue: UInt64) { self.rawValue = rawValue }
}

/// A group, under the alias used for messages.
public struct Gid: WireNumber {
  /// As on the wire.
  public let rawValue: UInt64
  /// Wraps a number of the wire.
  public init(_ rawValue: UInt64) { self.rawValue = rawValue }
}

/// A group, under the alias used to ask for its members and real number.
public struct GroupCode: WireNumber {
  /// As on the wire.
  public let rawValue: UInt64
  /// Wraps a number of the wire.
  public init(_ rawValue: UInt64) { self.rawValue = rawValue }
}

/// A discussion.
public struct Did: WireNumber {
  /// As on the wire.
  public let rawValue: UInt64
  /// Wraps a number of the wire.
  public init(_ rawValue: UInt64) { self.rawValue = rawValue }
}
