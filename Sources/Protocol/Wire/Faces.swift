/// The system faces: what the picker shows and which number travels.
public enum Faces {
  /// One face of the picker.
  public struct Face: Equatable, Sendable {
    /// The place in the picker.
    public var index: Int
    /// The number on the wire.
    public var wire: Int
    /// The Chinese name; the last thirty, old ones have none.
    public var name: String?
  }

  /// In the order of the picker.
  public static let all: [Face] =
    names.enumerated().map { Face(index: $0.offset, wire: named[$0.offset], name: $0.element) }
    + unnamed.enumerated().map {
      Face(index: names.count + $0.offset, wire: $0.element, name: nil)
    }

  /// The name of a wire number; `nil` for an unnamed or unknown face.
  public static func name(wire: Int) -> String? { nameByWire[wire] }

  /// The wire number of a name.
  public static func wire(name: String) -> Int? { wireByName[name] }

  private static let nameByWire = Dictionary(
    all.compactMap { face in face.name.map { (face.wire, $0) } },
    uniquingKeysWith: { first, _ in first }
  )
  private static let wireByName = Dictionary(
    all.compactMap { face in face.name.map { ($0, face.wire) } },
    uniquingKeysWith: { first, _ in first }
  )

  private static let names = [
    "微笑", "撇嘴", "色", "发呆", "得意", "流泪", "害羞", "闭嘴", "睡",
    "大哭", "尴尬", "发怒", "调皮", "呲牙", "惊讶", "难过", "酷", "冷汗",
    "抓狂", "吐", "偷笑", "可爱", "白眼", "傲慢", "饥饿", "困", "惊恐",
    "流汗", "憨笑", "大兵", "奋斗", "咒骂", "疑问", "嘘", "晕", "折磨",
    "衰", "骷髅", "敲打", "再见", "擦汗", "抠鼻", "鼓掌", "糗大了", "坏笑",
    "左哼哼", "右哼哼", "哈欠", "鄙视", "委屈", "快哭了", "阴险", "亲亲", "吓",
    "可怜", "菜刀", "西瓜", "啤酒", "篮球", "乒乓", "咖啡", "饭", "猪头",
    "玫瑰", "凋谢", "示爱", "爱心", "心碎", "蛋糕", "闪电", "炸弹", "刀",
    "足球", "瓢虫", "便便", "月亮", "太阳", "礼物", "拥抱", "强", "弱",
    "握手", "胜利", "抱拳", "勾引", "拳头", "差劲", "爱你", "NO", "OK",
    "爱情", "飞吻", "跳跳", "发抖", "怄火", "转圈", "磕头", "回头", "跳绳",
    "挥手", "激动", "街舞", "献吻", "左太极", "右太极",
  ]
  /// The wire numbers of `names`.
  private static let named = [
    14, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 0, 50, 51, 96, 53, 54, 73, 74, 75, 76, 77,
    78, 55, 56, 57, 58, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 97, 98, 99, 100, 101, 102, 103,
    104, 105, 106, 107, 108, 109, 110, 111, 112, 32, 113, 114, 115, 63, 64, 59, 33, 34, 116, 36,
    37, 38, 91, 92, 93, 29, 117, 72, 45, 42, 39, 62, 46, 47, 71, 95, 118, 119, 120, 121, 122,
    123, 124, 27, 21, 23, 25, 26, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134,
  ]
  private static let unnamed = [
    52, 24, 22, 20, 60, 61, 89, 90, 31, 94, 65, 35, 66, 67, 68, 69, 70, 15, 16, 17, 18, 19, 28,
    30, 40, 41, 43, 44, 48, 49,
  ]
}
