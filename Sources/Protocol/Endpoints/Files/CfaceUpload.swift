/// Uploads a picture for groups and discussions.
///
/// Shape: a script with `{'ret':0,'msg':'<MD5>.jPg'}`; ret 4: it was there already.
public enum CfaceUpload: UploadEndpoint {
  /// POST.
  public static let address = EndpointAddress(
    .post,
    .uploads,
    "/cgi-bin/cface_upload",
    maximumBodySize: EndpointAddress.maximumCallbackSize
  )
  /// The field of the file.
  public static let fileField = "custom_face"
  /// The function of the official page.
  public static let callback = "EQQ.Model.ChatMsg.callbackSendPicGroup"
  /// So many characters of a name count.
  public static let nameLength = 36

  /// The fields before the file.
  public struct Request: Equatable, Sendable {
    /// The function of the page that the answer calls.
    public var callback: String
    /// Who sends; a secret.
    public var vfwebqq: String

    /// Makes a request.
    public init(callback: String = CfaceUpload.callback, vfwebqq: String) {
      self.callback = callback
      self.vfwebqq = vfwebqq
    }

    /// Reads the fields of a form.
    public init(decoding fields: RequestFields) {
      self.init(callback: fields.text("f") ?? "", vfwebqq: fields.text("vfwebqq") ?? "")
    }

    /// In the order of the official page.
    public func encode() -> FormBody {
      ["from": "control", "f": callback, "vfwebqq": vfwebqq, "fileid": "1"]
    }
  }

  /// What became of it.
  public enum Reply: Equatable, Sendable {
    /// Under this name it goes into messages.
    case stored(name: String)
    /// `ret`: 2 too large.
    case refused(Int)
  }

  /// `ret` of a picture that is too large.
  public static let tooLarge = 2
  /// `ret` of a picture that was there already.
  public static let known = 4

  /// Reads the page.
  public static func decode(_ body: [UInt8]) throws(ProtocolError) -> Reply {
    let object = try script(body)
    guard let code = object["ret"]?.lenientInt else {
      throw .malformed(endpoint: address.path, field: "ret")
    }
    guard code == 0 || code == known else { return .refused(code) }
    let name = (object["msg"]?.lenientText ?? "").prefix(nameLength)
    guard !name.isEmpty else { throw .malformed(endpoint: address.path, field: "msg") }
    return .stored(name: String(name))
  }

  /// Writes the answer, as a server.
  public static func encode(_ reply: Reply, isKnown: Bool, to request: Request) -> [UInt8] {
    let object: JSONValue =
      switch reply {
      case .stored(let name):
        ["ret": .integer(isKnown ? Int64(known) : 0), "msg": .string(name)]
      case .refused(let code): ["ret": .integer(Int64(code)), "msg": ""]
      }
    return ScriptAnswer.page(callback: request.callback, object, singleQuoted: true)
  }
}
