/// One more thing for the loop's poll(2) to wait for, and what came of it.
public struct PollDescriptor: Hashable, Sendable {
  /// What can happen to a descriptor.
  public struct Events: OptionSet, Hashable, Sendable {
    /// Bits.
    public let rawValue: UInt8
    /// Wraps bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Bytes can be read, or the end.
    public static let readable = Events(rawValue: 1)
    /// Bytes can be written.
    public static let writable = Events(rawValue: 2)
    /// It is broken, or not open; need not be asked for.
    public static let failed = Events(rawValue: 4)
  }

  /// The descriptor's number.
  public let number: Int32
  /// What to wait for.
  public let wanted: Events
  /// What has happened.
  public internal(set) var happened: Events = []

  /// Makes one to wait for.
  public init(_ number: Int32, _ wanted: Events) {
    self.number = number
    self.wanted = wanted
  }
}
