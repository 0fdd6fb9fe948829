/// The system's generator, as a value that has a size.
///
/// ThreadSanitizer ends a program that hands a value without one to generic code by reference: it
/// looks at memory that is not there.
struct SystemGenerator: RandomNumberGenerator {
  private var system = SystemRandomNumberGenerator()
  private var count: UInt64 = 0

  mutating func next() -> UInt64 {
    count &+= 1
    return system.next()
  }
}
