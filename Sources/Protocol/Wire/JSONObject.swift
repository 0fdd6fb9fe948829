/// The members of a JSON object in the order of the text.
///
/// Equal only in the same order.
public struct JSONObject: Equatable, Sendable {
  /// A name and its value.
  public struct Member: Equatable, Sendable {
    /// The name; may hold anything.
    public var key: String
    /// The value.
    public var value: JSONValue

    /// Makes a member.
    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// In the order of the text; every name once.
  public private(set) var members: [Member]

  /// Keeps the last of several members with one name.
  public init(_ members: [Member] = []) {
    self.members = members
    if hasRepeatedNames { keepLastOfEachName() }
  }

  /// The value of a name; setting appends a new name and `nil` removes one.
  public subscript(_ key: String) -> JSONValue? {
    get { members.first { $0.key == key }?.value }
    set {
      let index = members.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  private var hasRepeatedNames: Bool {
    // Nearly all objects are so small that looking is cheaper than hashing.
    guard members.count <= 16 else { return Set(members.map(\.key)).count < members.count }
    return members.indices.contains { index in
      members[..<index].contains { $0.key == members[index].key }
    }
  }

  private mutating func keepLastOfEachName() {
    var seen = Set<String>()
    members = members.reversed().filter { seen.insert($0.key).inserted }.reversed()
  }
}
