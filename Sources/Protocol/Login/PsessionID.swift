import Cryptography

/// The inside of a `psessionid`: an Erlang external term in hexadecimal digits.
///
/// Shape: `{Pid, Uin, Key, Vfwebqq}` as `83 68 04`, a pid (`67`, an atom with its node, id, serial,
/// creation), the number (`62` below 2^27, else `6e`), and two binaries (`6d`) of 10 and 40 bytes.
/// Clients treat it as opaque; a server writes it in this form so that it looks as it should.
public struct PsessionID: Equatable, Sendable {
  /// The Erlang node, such as `connserver_webqq@10.133.41.84`.
  public var node: String
  /// The process number.
  public var pidID: UInt32
  /// The process serial.
  public var pidSerial: UInt32
  /// The node's generation.
  public var pidCreation: UInt8
  /// The real number of the account.
  public var uin: UInt64
  /// Ten characters, the first an `@`.
  public var key: String
  /// 80 hexadecimal digits.
  public var vfwebqq: String

  /// Makes a term from its parts.
  public init(
    node: String,
    pidID: UInt32,
    pidSerial: UInt32,
    pidCreation: UInt8,
    uin: UInt64,
    key: String,
    vfwebqq: String
  ) {
    self.node = node
    self.pidID = pidID
    self.pidSerial = pidSerial
    self.pidCreation = pidCreation
    self.uin = uin
    self.key = key
    self.vfwebqq = vfwebqq
  }

  /// Reads the hexadecimal digits; `nil` for any other shape.
  public init?(parsing text: String) {
    guard let bytes = Hex.decode(text) else { return nil }
    var reader = ErlangTermReader(bytes)
    guard reader.take([0x83, 0x68, 0x04, 0x67, 0x64]), let length = reader.number(2),
      let node = reader.bytes(Int(length)), let pidID = reader.number(4),
      let pidSerial = reader.number(4), let creation = reader.number(1),
      let uin = reader.integer(), let key = reader.binary(), let token = reader.binary(),
      reader.isAtEnd
    else { return nil }
    self.init(
      node: String(decoding: node, as: UTF8.self),
      pidID: UInt32(truncatingIfNeeded: pidID),
      pidSerial: UInt32(truncatingIfNeeded: pidSerial),
      pidCreation: UInt8(truncatingIfNeeded: creation),
      uin: uin,
      key: String(decoding: key, as: UTF8.self),
      vfwebqq: Hex.lower(token)
    )
  }

  /// The hexadecimal digits, lower-case.
  public var text: String {
    var bytes: [UInt8] = [0x83, 0x68, 0x04, 0x67, 0x64]
    bytes += Self.bigEndian(UInt64(node.utf8.count), 2) + Array(node.utf8)
    bytes += Self.bigEndian(UInt64(pidID), 4) + Self.bigEndian(UInt64(pidSerial), 4)
    bytes.append(pidCreation)
    bytes += uinTerm
    for binary in [Array(key.utf8), Hex.decode(vfwebqq) ?? []] {
      bytes += [0x6D] + Self.bigEndian(UInt64(binary.count), 4) + binary
    }
    return Hex.lower(bytes)
  }

  private var uinTerm: [UInt8] {
    if uin < 1 << 27 { return [0x62] + Self.bigEndian(uin, 4) }
    var digits: [UInt8] = []
    var rest = uin
    while rest > 0 {
      digits.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
    return [0x6E, UInt8(digits.count), 0] + digits
  }

  private static func bigEndian(_ value: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * (count - 1 - $0))) }
  }
}
