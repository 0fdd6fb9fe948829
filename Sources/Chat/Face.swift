/// One of the system faces, which travel as numbers and are typed as `/微笑`.
public struct Face: Hashable, Sendable {
  /// The place in the picker.
  public let index: Int
  /// The number on the wire, another one than the place.
  public let number: Int
  /// The Chinese name; the last thirty, old ones have none.
  public let name: String?

  /// What is typed for the face: `/微笑`, or `/face105` by its place where it has no name.
  public var typed: String { "/" + (name ?? "\(Self.numberPrefix)\(index)") }

  /// Before the place of a face that is typed by its number.
  static let numberPrefix = "face"

  /// The face of a wire number.
  public static func of(number: Int) -> Face? { byNumber[number] }

  /// The face of a name, without the slash.
  public static func named(_ name: String) -> Face? { byName[name] }

  /// The faces whose name, reading or initials begin with what is typed so far.
  ///
  /// `微`, `weix` and `wx` all find `微笑`. In the order of the picker; all of them for nothing.
  public static func matching(_ beginning: String) -> [Face] {
    let query = NameQuery(beginning)
    return all.filter { face in
      query.begins(face.name ?? "") || query.begins("\(numberPrefix)\(face.index)")
    }
  }

  private static let byNumber = Dictionary(all.map { ($0.number, $0) }) { first, _ in first }
  private static let byName = Dictionary(
    all.compactMap { face in face.name.map { ($0, face) } }
  ) { first, _ in first }
}
