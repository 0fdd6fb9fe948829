/// Groups by number or by words of their names.
///
/// Shape, beside the retcode: `"result":[{"GC","GD","GE","GF","TI",…,"GEX","PC"}],"responseHeader":
/// {"CostTime","Status","TotalNum","CurrentNum","CurrentPage"}`. `GE` is the number, `GEX` the code to join
/// by, `TI` the name; the rest was empty. 100110 asks for a captcha, 100102 refuses one.
public enum SearchGroups: RetcodeEndpoint {
  /// GET.
  public static let address = EndpointAddress(.get, .search, "/keycgi/qqweb/group/search.do")
  /// How many groups one answer holds at most.
  public static let largestPage = 50

  /// What is asked.
  public struct Request: EndpointRequest {
    /// `all`: the number or the words.
    public var text: String
    /// `pg`: from 1.
    public var page: Int
    /// `perpage`.
    public var pageSize: Int
    /// `type`: 1 by number, 0 by words.
    public var isByNumber: Bool
    /// The credential.
    public var vfwebqq: String
    /// Unix milliseconds, against caches.
    public var t: Int64

    /// Makes a request.
    public init(
      text: String,
      page: Int = 1,
      pageSize: Int = 10,
      isByNumber: Bool,
      vfwebqq: String,
      t: Int64
    ) {
      self.text = text
      self.page = page
      self.pageSize = pageSize
      self.isByNumber = isByNumber
      self.vfwebqq = vfwebqq
      self.t = t
    }

    /// Reads a query.
    public init(decoding fields: RequestFields) throws(MalformedField) {
      self.init(
        text: try fields.required("all"),
        page: Int(min(max(fields.integer("pg") ?? 1, 1), 1_000)),
        pageSize: Int(min(max(fields.integer("perpage") ?? 10, 1), Int64(largestPage))),
        isByNumber: fields.integer("type") == 1,
        vfwebqq: try fields.required("vfwebqq"),
        t: fields.integer("t") ?? 0
      )
    }

    /// The query.
    public func encode() -> FormBody {
      [
        "pg": String(page), "perpage": String(pageSize), "all": text, "c1": "0", "c2": "0",
        "c3": "0", "st": "0", "vfcode": "", "type": isByNumber ? "1" : "0", "vfwebqq": vfwebqq,
        "t": String(t),
      ]
    }
  }

  /// One group.
  public struct Group: Equatable, Sendable {
    /// `GE`: the real number.
    public var number: UInt64
    /// `GEX`: the code to join by.
    public var code: GroupCode
    /// `TI`: text from outside.
    public var name: String

    /// Makes an entry.
    public init(number: UInt64, code: GroupCode, name: String) {
      self.number = number
      self.code = code
      self.name = name
    }

    init?(_ json: JSONValue) {
      guard let number = json["GE"]?.lenientUnsigned, let code = GroupCode(json["GEX"]) else {
        return nil
      }
      self.init(number: number, code: code, name: json.text("TI"))
    }

    var json: JSONValue {
      .object(
        JSONObject(
          Self.order.map { key in
            switch key {
            case "GE": .init(key: key, value: .number(number))
            case "TI": .init(key: key, value: .string(name))
            case "LEVEL": .init(key: key, value: 0)
            case "GEX": .init(key: key, value: code.json)
            default: .init(key: key, value: "")
            }
          }
        )
      )
    }

    private static let order = [
      "GC", "GD", "GE", "GF", "TI", "GA", "BU", "GB", "DT", "RQ", "QQ", "MD", "TA", "HF", "UR",
      "HD", "HE", "HB", "HC", "HA", "LEVEL", "PD", "TX", "PA", "PB", "CL", "GEX", "PC",
    ]
  }

  /// What was found.
  public struct Value: ReplyValue {
    /// By number.
    public var groups: [Group]

    /// Makes a list.
    public init(groups: [Group]) { self.groups = groups }

    /// Reads `result`.
    public init(decoding json: JSONValue) throws(MalformedField) {
      guard let groups = json.elements else { throw MalformedField("result") }
      self.groups = groups.compactMap(Group.init)
    }

    /// An array.
    public var json: JSONValue { .list(groups, \.json) }
  }
}
