/// The last keys of something that may come twice, the oldest forgotten first.
struct RecentKeys<Key: Hashable & Sendable>: Sendable {
  private let capacity: Int
  private var known: Set<Key> = []
  private var ring: [Key] = []
  private var oldest = 0

  init(capacity: Int) {
    precondition(capacity > 0, "a ring of keys needs room for one")
    self.capacity = capacity
  }

  /// Remembers a key; `false` when it is known already.
  mutating func insert(_ key: Key) -> Bool {
    guard known.insert(key).inserted else { return false }
    if ring.count < capacity {
      ring.append(key)
    } else {
      known.remove(ring[oldest])
      ring[oldest] = key
      oldest = (oldest + 1) % capacity
    }
    return true
  }
}
