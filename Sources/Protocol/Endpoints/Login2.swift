public import Chat

/// Opens a session with the cookies of the login, or resumes one (relink) with its `psessionid`.
///
/// Shape: `{"retcode":0,"result":{"uin","cip","index","port","status","vfwebqq","psessionid",
/// "user_state","f"}}`. Codes: see `SessionMachine` (relink) and `LoginFlow` (login).
public enum Login2: RetcodeEndpoint {
  /// POST.
  public static let address = EndpointAddress(
    .post,
    .session,
    "/channel/login2",
    timeout: EndpointAddress.signInTimeout
  )

  /// What is asked.
  public struct Request: EndpointRequest {
    /// The wanted presence.
    public var status: Presence
    /// The current cookie.
    public var ptwebqq: String
    /// Made by the client, kept through relinks.
    public var clientid: String
    /// `nil` opens a session; the old one resumes it.
    public var psessionid: String?

    /// Makes a request.
    public init(status: Presence, ptwebqq: String, clientid: String, psessionid: String? = nil) {
      self.status = status
      self.ptwebqq = ptwebqq
      self.clientid = clientid
      self.psessionid = psessionid
    }

    /// Reads `r` and the fields beside it.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        status: fields.text("status").flatMap(Presence.init(wireName:)) ?? .online,
        ptwebqq: fields.text("ptwebqq") ?? "",
        clientid: try fields.required("clientid"),
        psessionid: fields.text("psessionid")
      )
    }

    /// `r` and the outer copies.
    public func encode() -> FormBody {
      let r: JSONValue = [
        "status": .string(status.wireName), "ptwebqq": .string(ptwebqq), "passwd_sig": "",
        "clientid": .string(clientid), "psessionid": psessionid.map(JSONValue.string) ?? .null,
      ]
      return ["r": r.text(), "clientid": clientid, "psessionid": psessionid ?? "null"]
    }
  }

  /// The session.
  public struct Value: ReplyValue {
    /// The own real number.
    public var uin: UInt64
    /// The client's IPv4 address, big-endian.
    public var cip: UInt64
    /// Which connection server.
    public var index: Int
    /// And its port.
    public var port: Int
    /// The presence granted.
    public var status: Presence
    /// The credential for `s.web2`: 80 hexadecimal digits.
    public var vfwebqq: String
    /// The credential for `d.web2`.
    public var psessionid: String

    /// Makes a session.
    public init(
      uin: UInt64,
      cip: UInt64 = 0,
      index: Int = 0,
      port: Int = 0,
      status: Presence,
      vfwebqq: String,
      psessionid: String
    ) {
      self.uin = uin
      self.cip = cip
      self.index = index
      self.port = port
      self.status = status
      self.vfwebqq = vfwebqq
      self.psessionid = psessionid
    }

    /// Reads `result`; a relink may leave fields out, so only the number must be there.
    public init(decoding json: JSONValue) throws(MalformedField) {
      guard let uin = json["uin"]?.lenientUnsigned else { throw MalformedField("uin") }
      self.init(
        uin: uin,
        cip: json["cip"]?.lenientUnsigned ?? 0,
        index: json.int("index"),
        port: json.int("port"),
        status: Presence(wireName: json.text("status")) ?? .online,
        vfwebqq: json.text("vfwebqq"),
        psessionid: json.text("psessionid")
      )
    }

    /// `user_state` and `f` were 0 in all captures.
    public var json: JSONValue {
      [
        "uin": .number(uin), "cip": .number(cip), "index": .int(index), "port": .int(port),
        "status": .string(status.wireName), "vfwebqq": .string(vfwebqq),
        "psessionid": .string(psessionid), "user_state": 0, "f": 0,
      ]
    }
  }
}
