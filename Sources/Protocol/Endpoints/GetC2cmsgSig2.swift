/// Leave to write to somebody who is no buddy, but in the same group or discussion.
///
/// Shape: `{"type":0,"value":"<96 hexadecimal digits>","flags":{…}}`.
public enum GetC2cmsgSig2: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .session, "/channel/get_c2cmsg_sig2")

  /// What is asked.
  public struct Request: EndpointRequest {
    /// What we have in common.
    public var place: StrangerPlace
    /// Whom to write to.
    public var to: Uin
    /// Who asks.
    public var session: SessionFields
    /// Unix milliseconds, against caches.
    public var t: Int64

    /// Makes a request.
    public init(place: StrangerPlace, to: Uin, session: SessionFields, t: Int64) {
      self.place = place
      self.to = to
      self.session = session
      self.t = t
    }

    /// Reads a query.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      let id: Gid = try fields.required("id")
      self.init(
        place: StrangerPlace(id: id.rawValue, serviceType: fields.integer("service_type")),
        to: try fields.required("to_uin"),
        session: SessionFields(decoding: fields),
        t: fields.integer("t") ?? 0
      )
    }

    /// The query.
    public func encode() -> FormBody {
      [
        "id": String(place.id), "to_uin": String(to.rawValue),
        "service_type": String(place.serviceType),
      ] + session.form + ["t": String(t)]
    }
  }

  /// The leave.
  public struct Value: ReplyValue {
    /// Opaque and a secret of this session; goes into `group_sig` of a send.
    public var signature: String
    /// What may be sent by it.
    public var flags: StrangerFlags

    /// Makes a leave.
    public init(signature: String, flags: StrangerFlags = .all) {
      self.signature = signature
      self.flags = flags
    }

    /// Reads `result`.
    public init(decoding json: JSONValue) throws(MalformedField) {
      guard let signature = json["value"]?.lenientText, !signature.isEmpty else {
        throw MalformedField("value")
      }
      self.init(signature: signature, flags: StrangerFlags(json["flags"]))
    }

    /// As on the wire.
    public var json: JSONValue {
      ["type": 0, "value": .string(signature), "flags": flags.json]
    }
  }
}
