/// `filesrv_transfer`: how far the file server has come with a file from hand to hand.
public struct FileServerTransferItem: Equatable, Sendable {
  /// One of the files.
  public struct File: Equatable, Sendable {
    /// What it is called.
    public var name: String
    /// `file_status`: 0 done, 10 running, 50 error, 51 time-out, 53 refused.
    public var status: Int

    /// Makes a file.
    public init(name: String, status: Int) {
      self.name = name
      self.status = status
    }
  }

  /// `file_status` of a file that is there.
  public static let done = 0
  /// `file_status` of a file on its way.
  public static let running = 10
  /// `file_status` of a file that broke off; higher ones say why.
  public static let failed = 50
  /// `file_status` of a file that nobody moved for too long.
  public static let timedOut = 51
  /// `file_status` of a file that the other side does not want.
  public static let refused = 53
  /// `operation` of a file that I send.
  public static let sending = 1
  /// `operation` of a file that I get.
  public static let receiving = 2

  /// The other side's alias.
  public var peer: Uin
  /// My real number.
  public var own: UInt64
  /// The number that the sender of the file gave the offer.
  public var offer: UInt64
  /// Bytes so far.
  public var now: UInt64
  /// 1 I send, 2 I get.
  public var operation: Int
  /// One, in all samples.
  public var files: [File]
  /// `msg_id`.
  public var messageID: Int64
  /// `type`: 129 in the sample.
  public var type: Int
  /// `msg_id2`, where the server wants it acknowledged.
  public var messageID2: UInt64?

  /// Makes an item.
  public init(
    peer: Uin,
    own: UInt64,
    offer: UInt64,
    now: UInt64,
    operation: Int,
    files: [File],
    messageID: Int64 = 0,
    type: Int = 129,
    messageID2: UInt64? = nil
  ) {
    self.messageID = messageID
    self.type = type
    self.peer = peer
    self.own = own
    self.offer = offer
    self.now = now
    self.operation = operation
    self.files = files
    self.messageID2 = messageID2
  }

  init?(_ json: JSONValue) {
    guard let peer = Uin(json["from_uin"]), let offer = json["lc_id"]?.lenientUnsigned else {
      return nil
    }
    self.init(
      peer: peer,
      own: json["to_uin"]?.lenientUnsigned ?? 0,
      offer: offer,
      now: json["now"]?.lenientUnsigned ?? 0,
      operation: json.int("operation"),
      files: (json["file_infos"]?.elements ?? []).map {
        File(name: $0.text("file_name"), status: $0.int("file_status"))
      },
      messageID: json["msg_id"]?.lenientInteger ?? 0,
      type: json.int("type"),
      messageID2: json["msg_id2"]?.lenientUnsigned
    )
  }

  var json: JSONValue {
    let infos = files.map { file -> JSONValue in
      ["file_name": .string(file.name), "file_status": .int(file.status), "pro_id": 0]
    }
    var value: JSONValue = [
      "from_uin": peer.json, "to_uin": .number(own), "file_count": .int(files.count),
      "file_infos": .array(infos), "lc_id": .number(offer),
      "msg_id": .integer(messageID), "now": .number(now), "operation": .int(operation),
      "type": .int(type),
    ]
    if let messageID2, case .object(var object) = value {
      object["msg_id2"] = .number(messageID2)
      value = .object(object)
    }
    return value
  }
}
