/// Reads faces out of a typed text: `/微笑` by its name, `/face105` by its place in the picker.
///
/// The longest name counts. Two slashes stand for one that is meant as such: `//微笑` is the text
/// `/微笑`. Inside a link nothing is a face, and names in Latin letters stand alone: `yes/NOTE` is
/// text.
public enum FaceText {
  /// Text and faces in reading order; no empty text.
  public static func segments(_ typed: String) -> [Segment] {
    var reader = FaceReader(typed)
    return reader.read()
  }

  /// Whether a face or its escape is at the beginning, so that the text is a message and no command.
  public static func startsWithFace(_ typed: String) -> Bool {
    let slashes = typed.prefix { $0 == "/" }
    return !slashes.isEmpty && FaceReader.face(at: typed[slashes.endIndex...], after: nil) != nil
  }
}
