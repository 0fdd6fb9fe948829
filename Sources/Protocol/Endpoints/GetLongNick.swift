/// The signatures of several people.
///
/// Shape: `[{"uin","lnick"}]`, asked with `tuin=[u1,u2]`.
public enum GetLongNick: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .contacts, "/api/get_long_nick")
  /// More in one call are refused (ours: none is known).
  public static let mostPeople = 100

  /// What is asked.
  public struct Request: EndpointRequest {
    /// Whose.
    public var uins: [Uin]
    /// The credential.
    public var vfwebqq: String
    /// Unix milliseconds, against caches.
    public var t: Int64

    /// Makes a request.
    public init(uins: [Uin], vfwebqq: String, t: Int64) {
      self.uins = uins
      self.vfwebqq = vfwebqq
      self.t = t
    }

    /// Reads a query.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      // What is no JSON is no list.
      let list = (try? JSONValue(parsing: try fields.required("tuin")))?.elements
      guard let uins = list?.map({ Uin($0) }), !uins.contains(nil),
        uins.count <= GetLongNick.mostPeople
      else { throw MalformedField("tuin") }
      self.init(
        uins: uins.compactMap(\.self),
        vfwebqq: try fields.required("vfwebqq"),
        t: fields.integer("t") ?? 0
      )
    }

    /// The query.
    public func encode() -> FormBody {
      [
        "tuin": JSONValue.list(uins, \.json).text(), "vfwebqq": vfwebqq, "t": String(t),
      ]
    }
  }

  /// The signatures.
  public struct Value: ReplyValue {
    /// In the order of the question, as far as they are known.
    public var signatures: [GetSingleLongNick2.Value]

    /// Makes a list.
    public init(signatures: [GetSingleLongNick2.Value]) { self.signatures = signatures }

    /// Reads `result`; entries without a number are skipped.
    public init(decoding json: JSONValue) throws(MalformedField) {
      guard json.elements != nil else { throw MalformedField("result") }
      signatures = (json.elements ?? []).compactMap { entry in
        Uin(entry["uin"]).map { .init(uin: $0, longNick: entry.text("lnick")) }
      }
    }

    /// An array.
    public var json: JSONValue {
      .list(signatures) { ["uin": $0.uin.json, "lnick": .string($0.longNick)] }
    }
  }
}
