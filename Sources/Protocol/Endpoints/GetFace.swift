/// The picture of a person or a group.
public enum GetFace: Endpoint {
  /// GET, up to 1 MiB; served by `face1` to `face10`, which all had every picture.
  public static let address = EndpointAddress(
    .get,
    .avatar,
    "/cgi/svr/face/getface",
    maximumBodySize: EndpointAddress.maximumPictureSize
  )

  /// Whose picture.
  public enum Owner: Equatable, Sendable {
    /// A person (`type=1`).
    case contact(Uin)
    /// A group, by its code (`type=4`).
    case group(GroupCode)
  }

  /// What is asked.
  public struct Request: EndpointRequest {
    /// Whose picture.
    public var owner: Owner
    /// The credential.
    public var vfwebqq: String
    /// Unix milliseconds, against caches.
    public var t: Int64

    /// Makes a request.
    public init(owner: Owner, vfwebqq: String, t: Int64) {
      self.owner = owner
      self.vfwebqq = vfwebqq
      self.t = t
    }

    /// Reads a query; no type means a person.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      owner =
        fields.integer("type") == 4
        ? .group(try fields.required("uin")) : .contact(try fields.required("uin"))
      vfwebqq = fields.text("vfwebqq") ?? ""
      t = fields.integer("t") ?? 0
    }

    /// The query.
    public func encode() -> FormBody {
      let (number, type) =
        switch owner {
        case .contact(let uin): (uin.rawValue, "1")
        case .group(let code): (code.rawValue, "4")
        }
      return [
        "cache": "0", "type": type, "fid": "0", "uin": String(number), "vfwebqq": vfwebqq,
        "t": String(t),
      ]
    }
  }

  /// The bytes of a picture, as they are.
  /// - Throws: `ProtocolError.malformed` for what does not begin as a JPEG, PNG, GIF or BMP file.
  public static func decode(_ body: [UInt8]) throws(ProtocolError) -> [UInt8] {
    guard PictureFormat(of: body) != nil else { throw malformed("picture") }
    return body
  }

  /// The bytes of a picture, as they are.
  public static func encode(_ reply: [UInt8]) -> [UInt8] { reply }
}
