/// `tips`: something popped up in the official page.
///
/// Mostly adverts, which nobody sees here. Only a changed signature of my own matters.
public struct TipsItem: Equatable, Sendable {
  /// What a click led to; says what it is about.
  public var url: String
  /// `txt1`, `txt2` and `txt3`, as far as they are there.
  public var texts: [String?]
  /// Its title.
  public var title: String
  /// Its kind; unknown numbers.
  public var type: Int

  /// Makes an item.
  public init(url: String, texts: [String?], title: String = "", type: Int = 0) {
    self.url = url
    self.texts = texts
    self.title = title
    self.type = type
  }

  /// My signature from now on; `nil` when the item is about something else.
  public var ownSignature: String? {
    guard url.contains("run=mySignature"), let last = texts.last else { return nil }
    return last
  }

  private static let textNames = ["txt1", "txt2", "txt3"]

  init?(_ json: JSONValue) {
    guard let url = json["url"]?.lenientText else { return nil }
    self.init(
      url: url,
      texts: Self.textNames.map { json[$0]?.lenientText },
      title: json.text("title"),
      type: json.int("type")
    )
  }

  var json: JSONValue {
    let texts = zip(Self.textNames, texts).compactMap { name, text in
      text.map { JSONObject.Member(key: name, value: .string($0)) }
    }
    return .object(
      JSONObject(
        [.init(key: "url", value: .string(url))] + texts + [
          .init(key: "title", value: .string(title)), .init(key: "type", value: .int(type)),
        ]
      )
    )
  }
}
