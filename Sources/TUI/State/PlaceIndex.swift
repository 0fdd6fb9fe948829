import Chat

/// Where each entry of a scrollback stands, by its identifier.
///
/// Both sides count upwards, so what comes is nearly always put at an end. It takes twelve bytes an
/// entry, a dictionary some forty.
struct PlaceIndex: Sendable {
  /// Numbers in rising order, and where the entry of each stands.
  private struct Column: Sendable {
    private var numbers: [UInt64] = []
    private var places: [UInt32] = []

    func place(of number: UInt64) -> Int? {
      let index = lowerBound(of: number)
      return index < numbers.count && numbers[index] == number ? Int(places[index]) : nil
    }

    mutating func insert(_ number: UInt64, at place: Int) {
      let index = lowerBound(of: number)
      numbers.insert(number, at: index)
      places.insert(UInt32(place), at: index)
    }

    /// The first whose number is not below this one.
    private func lowerBound(of number: UInt64) -> Int {
      guard let last = numbers.last, number <= last else { return numbers.count }
      var low = 0
      var high = numbers.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[middle] < number { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  private var received = Column()
  private var composed = Column()

  /// `nil` for an entry that is not there.
  subscript(_ id: MessageID) -> Int? {
    switch id {
    case .received(let number): received.place(of: number)
    case .composed(let number): composed.place(of: number)
    }
  }

  /// Notes the place of an entry that was not there before.
  mutating func insert(_ id: MessageID, at place: Int) {
    switch id {
    case .received(let number): received.insert(number, at: place)
    case .composed(let number): composed.insert(number, at: place)
    }
  }
}
