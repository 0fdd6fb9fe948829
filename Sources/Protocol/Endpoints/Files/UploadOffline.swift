/// What the uploads of offline pictures and offline files have in common.
public enum UploadOffline {
  /// The fields before the file.
  public struct Request: Equatable, Sendable {
    /// The function of the page that the answer calls.
    public var callback: String
    /// The own real number.
    public var uin: UInt64
    /// The login cookie of that name; a secret.
    public var skey: String
    /// Who gets it.
    public var peer: Uin
    /// Names the upload in the answer.
    public var fileID: String
    /// Who sends; a secret.
    public var vfwebqq: String

    /// Makes a request.
    public init(
      callback: String,
      uin: UInt64,
      skey: String,
      peer: Uin,
      fileID: String,
      vfwebqq: String
    ) {
      self.callback = callback
      self.uin = uin
      self.skey = skey
      self.peer = peer
      self.fileID = fileID
      self.vfwebqq = vfwebqq
    }

    /// Reads the fields of a form.
    public init(decoding fields: RequestFields) {
      self.init(
        callback: fields.text("callback") ?? "",
        uin: fields["uin"]?.lenientUnsigned ?? 0,
        skey: fields.text("skey") ?? "",
        peer: Uin(fields["peeruin"]) ?? Uin(0),
        fileID: fields.text("fileid") ?? "",
        vfwebqq: fields.text("vfwebqq") ?? ""
      )
    }

    /// In the order of the official page.
    public func encode() -> FormBody {
      [
        "callback": callback, "locallangid": "2052", "clientversion": "1409",
        "uin": String(uin), "skey": skey, "appid": "1002101", "peeruin": String(peer.rawValue),
        "fileid": fileID, "vfwebqq": vfwebqq, "senderviplevel": "0", "reciverviplevel": "0",
      ]
    }
  }

  /// What became of it.
  public enum Reply: Equatable, Sendable {
    /// It is there; `path` names it in what follows and is a secret.
    case stored(path: String, name: String, size: UInt64)
    case refused(Retcode)
  }

  static func reply(_ object: JSONValue, _ endpoint: String) throws(ProtocolError) -> Reply {
    guard let code = object["retcode"]?.lenientInt else {
      throw .malformed(endpoint: endpoint, field: "retcode")
    }
    guard Retcode(code) == .ok else { return .refused(Retcode(code)) }
    guard let path = object["filepath"]?.lenientText, !path.isEmpty else {
      throw .malformed(endpoint: endpoint, field: "filepath")
    }
    return .stored(
      path: path,
      name: object["filename"]?.lenientText ?? "",
      size: object["filesize"]?.lenientUnsigned ?? 0
    )
  }

  /// Writes the answer, as a server.
  public static func encode(_ reply: Reply, to request: Request) -> [UInt8] {
    let object: JSONValue =
      switch reply {
      case .stored(let path, let name, let size):
        [
          "retcode": 0, "result": "OK", "progress": 100, "filesize": .number(size),
          "fileid": .string(request.fileID), "filename": .string(name), "filepath": .string(path),
        ]
      case .refused(let code):
        [
          "retcode": .integer(Int64(code.rawValue)), "result": "", "progress": 0,
          "fileid": .string(request.fileID),
        ]
      }
    return ScriptAnswer.page(callback: request.callback, object)
  }
}

/// Uploads a picture for a friend.
public enum UploadOfflinePic: UploadEndpoint {
  /// POST.
  public static let address = EndpointAddress(
    .post,
    .offlineFiles,
    "/ftn_access/upload_offline_pic",
    maximumBodySize: EndpointAddress.maximumCallbackSize
  )
  /// The field of the file.
  public static let fileField = "file"
  /// The function of the official page.
  public static let callback = "parent.EQQ.Model.ChatMsg.callbackSendPic"

  /// Reads the page.
  public static func decode(_ body: [UInt8]) throws(ProtocolError) -> UploadOffline.Reply {
    try UploadOffline.reply(script(body), address.path)
  }
}

/// Uploads a file for a friend.
public enum UploadOfflineFile: UploadEndpoint {
  /// POST.
  public static let address = EndpointAddress(
    .post,
    .offlineFiles,
    "/ftn_access/upload_offline_file",
    maximumBodySize: EndpointAddress.maximumCallbackSize
  )
  /// The field of the file.
  public static let fileField = "file"
  /// The function of the official page.
  public static let callback = "parent.EQQ.Model.ChatMsg.callbackSendOffFile"

  /// Reads the page.
  public static func decode(_ body: [UInt8]) throws(ProtocolError) -> UploadOffline.Reply {
    try UploadOffline.reply(script(body), address.path)
  }
}
