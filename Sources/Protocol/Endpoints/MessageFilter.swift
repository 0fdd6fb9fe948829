/// How the messages of my groups arrive.
public enum MessageFilter: RetcodeEndpoint {
  /// POST.
  public static let address = EndpointAddress(
    .post,
    .search,
    "/keycgi/qqweb/uac/messagefilter.do"
  )

  /// What is asked.
  public struct Request: EndpointRequest {
    /// 0 receive and alert, 1 receive silently, 2 block; clients name all their groups.
    public var masks: [GetGroupNameListMask2.Mask]
    /// `cAll`: 0 leaves it to each group, 1 to 3 set all of them to 0 to 2.
    public var everyGroup: Int
    /// `idx`: which connection server.
    public var index: UInt64
    /// Its port.
    public var port: UInt64
    /// The credential.
    public var vfwebqq: String

    /// Makes a request.
    public init(
      masks: [GetGroupNameListMask2.Mask],
      everyGroup: Int = 0,
      index: UInt64,
      port: UInt64,
      vfwebqq: String
    ) {
      self.masks = masks
      self.everyGroup = everyGroup
      self.index = index
      self.port = port
      self.vfwebqq = vfwebqq
    }

    /// Reads the form; `itemlist` is JSON.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      guard let text = fields["itemlist"]?.lenientText,
        // What is no JSON is refused as a whole.
        let groups = (try? JSONValue(parsing: text))?["groupmask"]?.object
      else { throw MalformedField("itemlist") }
      self.init(
        masks: groups.members.compactMap { member in
          guard let gid = Gid(member.key), let mask = member.value.lenientInt else { return nil }
          return GetGroupNameListMask2.Mask(gid: gid, mask: mask)
        },
        everyGroup: groups["cAll"]?.lenientInt ?? 0,
        index: groups["idx"]?.lenientUnsigned ?? 0,
        port: groups["port"]?.lenientUnsigned ?? 0,
        vfwebqq: try fields.required("vfwebqq")
      )
    }

    /// The form.
    public func encode() -> FormBody {
      let members =
        masks.map { mask in
          JSONObject.Member(key: String(mask.gid.rawValue), value: .string(String(mask.mask)))
        } + [
          .init(key: "cAll", value: .int(everyGroup)), .init(key: "idx", value: .number(index)),
          .init(key: "port", value: .number(port)),
        ]
      let list: JSONValue = ["groupmask": .object(JSONObject(members))]
      return ["retype": "1", "app": "EQQ", "itemlist": list.text(), "vfwebqq": vfwebqq]
    }
  }

  /// Done.
  public typealias Value = Acknowledgement
}
