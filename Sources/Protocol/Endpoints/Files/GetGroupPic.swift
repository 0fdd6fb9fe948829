/// A picture in a group's or a discussion's message.
///
/// Shape: the picture; a refusal is JSON.
public enum GetGroupPic: Endpoint {
  /// GET.
  public static let address = EndpointAddress(
    .get,
    .web,
    "/cgi-bin/get_group_pic",
    maximumBodySize: FileLimits.picture
  )

  /// What is asked.
  public struct Request: EndpointRequest {
    /// Whether `place` is a did instead of a group's code.
    public var isDiscussion: Bool
    /// The code of a group, or a did.
    public var place: UInt64
    /// Who sent it.
    public var sender: Uin
    /// `host:port` in the message; the server that has it, by its own reckoning.
    public var server: String
    /// Which picture.
    public var fileID: UInt64
    /// Its name in the message.
    public var name: String
    /// Who asks.
    public var vfwebqq: String
    /// Unix milliseconds, against caches.
    public var t: Int64

    /// Makes a request.
    public init(
      isDiscussion: Bool,
      place: UInt64,
      sender: Uin,
      server: String,
      fileID: UInt64,
      name: String,
      vfwebqq: String,
      t: Int64
    ) {
      self.isDiscussion = isDiscussion
      self.place = place
      self.sender = sender
      self.server = server
      self.fileID = fileID
      self.name = name
      self.vfwebqq = vfwebqq
      self.t = t
    }

    /// Reads a query.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      let gid: Gid = try fields.required("gid")
      let file: Gid = try fields.required("fid")
      self.init(
        isDiscussion: fields.integer("type") == 1,
        place: gid.rawValue,
        sender: Uin(fields["uin"]) ?? Uin(0),
        server: "\(fields.text("rip") ?? ""):\(fields.text("rport") ?? "")",
        fileID: file.rawValue,
        name: fields.text("pic") ?? "",
        vfwebqq: fields.text("vfwebqq") ?? "",
        t: fields.integer("t") ?? 0
      )
    }

    /// The query.
    public func encode() -> FormBody {
      let parts = server.split(separator: ":", omittingEmptySubsequences: false)
      return [
        "type": isDiscussion ? "1" : "0", "gid": String(place), "uin": String(sender.rawValue),
        "rip": parts.first.map(String.init) ?? "", "rport": parts.count > 1 ? String(parts[1]) : "",
        "fid": String(fileID), "pic": name, "vfwebqq": vfwebqq, "t": String(t),
      ]
    }
  }

  /// The bytes as they are.
  public static func decode(_ body: [UInt8]) -> [UInt8] { body }

  /// The bytes as they are.
  public static func encode(_ reply: [UInt8]) -> [UInt8] { reply }
}
