extension GetUserFriends2 {
  /// One buddy.
  public struct Friend: Equatable, Sendable {
    /// Opaque bits.
    public var flag: Int
    /// The alias of this login.
    public var uin: Uin
    /// The index of its category.
    public var category: Int

    /// Makes an entry.
    public init(flag: Int = 0, uin: Uin, category: Int) {
      self.flag = flag
      self.uin = uin
      self.category = category
    }

    init?(_ json: JSONValue) {
      guard let uin = Uin(json["uin"]) else { return nil }
      self.init(flag: json.int("flag"), uin: uin, category: json.int("categories"))
    }

    var json: JSONValue {
      ["flag": .int(flag), "uin": uin.json, "categories": .int(category)]
    }
  }

  /// My name for a buddy.
  public struct MarkName: Equatable, Sendable {
    /// Whose.
    public var uin: Uin
    /// Text from outside.
    public var name: String

    /// Makes an entry.
    public init(uin: Uin, name: String) {
      self.uin = uin
      self.name = name
    }

    init?(_ json: JSONValue) {
      guard let uin = Uin(json["uin"]) else { return nil }
      self.init(uin: uin, name: json.text("markname"))
    }

    var json: JSONValue { ["uin": uin.json, "markname": .string(name)] }
  }

  /// A named part of the list.
  public struct Category: Equatable, Sendable {
    /// What friends refer to.
    public var index: Int
    /// The place on the screen, lowest first.
    public var sort: Int
    /// Text from outside.
    public var name: String

    /// Makes an entry.
    public init(index: Int, sort: Int, name: String) {
      self.index = index
      self.sort = sort
      self.name = name
    }

    init?(_ json: JSONValue) {
      guard let index = json["index"]?.lenientInt else { return nil }
      self.init(
        index: index,
        sort: json["sort"]?.lenientInt ?? index,
        name: json.text("name")
      )
    }

    var json: JSONValue { ["index": .int(index), "sort": .int(sort), "name": .string(name)] }
  }

  /// A nick.
  public struct Info: Equatable, Sendable {
    /// The avatar's number.
    public var face: Int
    /// Opaque bits.
    public var flag: Int
    /// Text from outside.
    public var nick: String
    /// Whose.
    public var uin: Uin

    /// Makes an entry.
    public init(face: Int = 0, flag: Int = 0, nick: String, uin: Uin) {
      self.face = face
      self.flag = flag
      self.nick = nick
      self.uin = uin
    }

    init?(_ json: JSONValue) {
      guard let uin = Uin(json["uin"]) else { return nil }
      self.init(
        face: json.int("face"),
        flag: json.int("flag"),
        nick: json.text("nick"),
        uin: uin
      )
    }

    var json: JSONValue {
      ["face": .int(face), "flag": .int(flag), "nick": .string(nick), "uin": uin.json]
    }
  }
}
