import Chat

extension PictureSource {
  /// Reads an element of a received message; `nil` for a picture that cannot be fetched.
  init?(_ element: JSONValue, _ origin: Origin) {
    let payload = element.elements?.dropFirst().first
    let kind: Kind
    switch (element.elements?.first?.lenientText, origin.conversation) {
    case ("offpic", _):
      guard payload?["success"]?.lenientInt != 0,
        let path = payload?["file_path"]?.lenientText, !path.isEmpty
      else { return nil }
      kind = .offline(path: path)
    case ("cface", .contact):
      guard let name = payload?.lenientText, !name.isEmpty else { return nil }
      kind = .custom(name: name)
    case ("cface", .group), ("cface", .discussion):
      guard let name = payload?["name"]?.lenientText,
        let fileID = payload?["file_id"]?.lenientUnsigned
      else { return nil }
      kind = .shared(
        name: name,
        fileID: fileID,
        key: payload?["key"]?.lenientText ?? "",
        server: payload?["server"]?.lenientText ?? ""
      )
    default: return nil
    }
    self.init(origin: origin, kind: kind)
  }
}
