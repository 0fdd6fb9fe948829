/// The groups that the account is in.
///
/// Shape: `{"gmasklist":[{"gid","mask"}],"gnamelist":[{"flag","name","gid","code"}],"gmarklist":
/// [{"uin","markname"}]}`. `gid` 1000 in the masks is the default for all.
public enum GetGroupNameListMask2: RetcodeEndpoint {
  /// POST.
  public static let address = EndpointAddress(
    .post,
    .contacts,
    "/api/get_group_name_list_mask2"
  )

  /// What is asked.
  public struct Request: EndpointRequest {
    /// The credential.
    public var vfwebqq: String

    /// Makes a request.
    public init(vfwebqq: String) { self.vfwebqq = vfwebqq }

    /// Reads `r`.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      vfwebqq = try fields.required("vfwebqq")
    }

    /// `r` alone.
    public func encode() -> FormBody {
      let r: JSONValue = ["vfwebqq": .string(vfwebqq)]
      return ["r": r.text()]
    }
  }

  /// One group.
  public struct Group: Equatable, Sendable {
    /// Bits of the group's kind.
    public var flag: Int
    /// Text from outside.
    public var name: String
    /// For messages.
    public var gid: Gid
    /// For its members and its real number.
    public var code: GroupCode

    /// Makes an entry.
    public init(flag: Int, name: String, gid: Gid, code: GroupCode) {
      self.flag = flag
      self.name = name
      self.gid = gid
      self.code = code
    }

    init?(_ json: JSONValue) {
      guard let gid = Gid(json["gid"]), let code = GroupCode(json["code"]) else { return nil }
      self.init(flag: json.int("flag"), name: json.text("name"), gid: gid, code: code)
    }

    var json: JSONValue {
      ["flag": .int(flag), "name": .string(name), "gid": gid.json, "code": code.json]
    }
  }

  /// How a group's messages are announced.
  public struct Mask: Equatable, Sendable {
    /// The group, or 1000 for all others.
    public var gid: Gid
    /// 0 receive and alert, 1 receive silently, 2 block.
    public var mask: Int

    /// The group number that stands for all.
    public static let everyGroup = Gid(1_000)

    /// Makes an entry.
    public init(gid: Gid, mask: Int) {
      self.gid = gid
      self.mask = mask
    }

    init?(_ json: JSONValue) {
      guard let gid = Gid(json["gid"]) else { return nil }
      self.init(gid: gid, mask: json.int("mask"))
    }

    var json: JSONValue { ["gid": gid.json, "mask": .int(mask)] }
  }

  /// My name for a group.
  public struct MarkName: Equatable, Sendable {
    /// Which group; the wire calls the field `uin`.
    public var gid: Gid
    /// Text from outside.
    public var name: String

    /// Makes an entry.
    public init(gid: Gid, name: String) {
      self.gid = gid
      self.name = name
    }

    init?(_ json: JSONValue) {
      guard let gid = Gid(json["uin"]) else { return nil }
      self.init(gid: gid, name: json.text("markname"))
    }

    var json: JSONValue { ["uin": gid.json, "markname": .string(name)] }
  }

  /// The lists, to be joined by gid.
  public struct Value: ReplyValue {
    /// How messages are announced.
    public var masks: [Mask]
    /// The groups.
    public var groups: [Group]
    /// My names for some of them.
    public var markNames: [MarkName]

    /// Makes the lists.
    public init(masks: [Mask] = [], groups: [Group] = [], markNames: [MarkName] = []) {
      self.masks = masks
      self.groups = groups
      self.markNames = markNames
    }

    /// Reads `result`; groups without both numbers are skipped.
    public init(decoding json: JSONValue) throws(MalformedField) {
      guard json["gnamelist"]?.elements != nil else { throw MalformedField("gnamelist") }
      self.init(
        masks: json.list("gmasklist", Mask.init),
        groups: json.list("gnamelist", Group.init),
        markNames: json.list("gmarklist", MarkName.init)
      )
    }

    /// In the order of the real service.
    public var json: JSONValue {
      [
        "gmasklist": .list(masks, \.json), "gnamelist": .list(groups, \.json),
        "gmarklist": .list(markNames, \.json),
      ]
    }
  }
}
