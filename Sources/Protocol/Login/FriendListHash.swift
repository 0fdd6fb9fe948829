import Cryptography

/// The `hash` field of `get_user_friends2`: proof of the current `ptwebqq` cookie.
public enum FriendListHash: String, CaseIterable, Sendable {
  /// In the order to try them when the server answers 50. `p` was right at the end of 2013.
  case p, q, o, n

  /// The hash of the own real number and the current cookie.
  public func hash(uin: UInt64, ptwebqq: String) -> String {
    let token = Array(ptwebqq.utf8)
    return switch self {
    case .p: Self.hashP(uin, token)
    case .q: Self.hashQ(uin, token)
    case .o: Self.hashO(uin, token)
    case .n: Self.hashN(uin, token)
    }
  }

  private static func words(_ uin: UInt64) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: uin >> UInt64($0)) }
  }

  private static func hashP(_ uin: UInt64, _ token: [UInt8]) -> String {
    var folded: [UInt8] = [0, 0, 0, 0]
    for (index, byte) in token.enumerated() { folded[index % 4] ^= byte }
    let masked = zip(words(uin), "ECOK".utf8).map { $0 ^ $1 }
    return Hex.upper(zip(folded, masked).flatMap { [$0, $1] })
  }

  private static func hashO(_ uin: UInt64, _ token: [UInt8]) -> String {
    let key = token + Array("password error".utf8)
    let digits = Array(String(uin).utf8)
    return Hex.upper(key.enumerated().map { $0.element ^ digits[$0.offset % digits.count] })
  }

  private static func hashN(_ uin: UInt64, _ token: [UInt8]) -> String {
    guard !token.isEmpty else { return "FFFFFFFF" }
    var start = 0
    var key: [UInt8] = [255, 255, 255, 255]
    for digit in String(uin).utf8 {
      start = (start + Int(digit - UInt8(ascii: "0"))) % token.count
      // Near the end the original takes the wrong bytes, and servers expect that.
      let overrun = start + 4 - token.count
      for offset in 0..<4 {
        let index = overrun > 0 && offset >= overrun ? offset - overrun : start + offset
        key[offset] ^= index < token.count ? token[index] : 0
      }
    }
    return Hex.upper(key)
  }

  /// Stirs the bytes of the number while the cookie is sorted.
  private static func hashQ(_ uin: UInt64, _ token: [UInt8]) -> String {
    var stirred = words(uin)
    var sorted = token
    var pending = [(0, token.count - 1)]
    while let (low, high) = pending.popLast() {
      guard low < high else { continue }
      if high == low + 1 {
        if sorted[low] > sorted[high] { sorted.swapAt(low, high) }
        continue
      }
      let middle = partition(&sorted, low, high, stirring: &stirred)
      pending.append((low, middle - 1))
      pending.append((middle + 1, high))
    }
    return Hex.upper(stirred)
  }

  private static func partition(
    _ bytes: inout [UInt8],
    _ low: Int,
    _ high: Int,
    stirring r: inout [UInt8]
  ) -> Int {
    var (left, right) = (low, high)
    let pivot = bytes[low]
    while left < right {
      while left < right, bytes[right] >= pivot {
        right -= 1
        r[0] &+= 3
      }
      if left < right {
        bytes[left] = bytes[right]
        left += 1
        r[1] = r[1] &* 13 &+ 43
      }
      while left < right, bytes[left] <= pivot {
        left += 1
        r[2] &-= 3
      }
      if left < right {
        bytes[right] = bytes[left]
        right -= 1
        r[3] = r[0] ^ r[1] ^ r[2] ^ (r[3] &+ 1)
      }
    }
    bytes[left] = pivot
    return left
  }
}
