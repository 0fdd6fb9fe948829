/// A request as a recording keeps it: what was asked where, without its secrets.
public struct WireQuestion: Equatable, Sendable {
  /// GET or POST.
  public let method: WireRequest.Method
  /// The role of the host by its name; the host itself for what is no endpoint.
  public let host: String
  /// Of the endpoint, without the prefix of a base URL.
  public let path: String
  let query: FormBody
  let body: Body

  /// What a POST carries.
  enum Body: Equatable, Sendable {
    case none
    case form(FormBody)
    case other(WireBody)
  }

  init(method: WireRequest.Method, host: String, path: String, query: FormBody, body: Body) {
    self.method = method
    self.host = host
    self.path = path
    self.query = query
    self.body = body
  }

  /// Learns the secrets of a request and leaves them out.
  init(_ request: WireRequest, _ mask: inout SecretMask) {
    let rest = request.url.split(separator: "://", maxSplits: 1).last ?? ""
    let place = rest.prefix { $0 != "/" && $0 != "?" }
    let tail = rest[place.endIndex...]
    method = request.method
    host = request.address.map { "\($0.host)" } ?? String(place)
    path = request.address?.path ?? mask.mask(String(tail.prefix { $0 != "?" }))
    query = FormBody(parsing: mask.mask(String(tail.drop { $0 != "?" }.dropFirst())))
    body = Self.body(request, &mask)
  }

  private static func body(_ request: WireRequest, _ mask: inout SecretMask) -> Body {
    // A file is not read again for its digest.
    if let file = request.upload {
      return .other(.binary(size: Int(clamping: file.size), digest: ""))
    }
    if request.body.isEmpty { return .none }
    let isForm = request.headers.contains {
      $0.name.lowercased() == "content-type" && $0.value.contains("x-www-form-urlencoded")
    }
    switch WireBody(request.body) {
    case .text(let text) where isForm: return .form(FormBody(parsing: mask.mask(text)))
    case .text(let text): return .other(.text(mask.mask(text)))
    case .binary(let size, let digest): return .other(.binary(size: size, digest: digest))
    }
  }

  /// Where it goes, as people call it.
  var name: String { "\(method.rawValue) \(path)" }

  /// Whether two ask the same endpoint.
  func matches(_ other: WireQuestion) -> Bool {
    method == other.method && host == other.host && path == other.path
  }
}

extension WireQuestion {
  init?(json: JSONValue) {
    guard let method = json["method"]?.lenientText.flatMap(WireRequest.Method.init),
      let host = json["host"]?.lenientText, let path = json["path"]?.lenientText
    else { return nil }
    let body: Body =
      if let form = json["form"] {
        .form(Self.form(form))
      } else if let other = WireBody(json: json["upload"]) {
        .other(other)
      } else {
        .none
      }
    self.init(
      method: method,
      host: host,
      path: path,
      query: json["query"].map(Self.form) ?? FormBody(),
      body: body
    )
  }

  var members: [JSONObject.Member] {
    var members: [JSONObject.Member] = [
      .init(key: "method", value: .string(method.rawValue)),
      .init(key: "host", value: .string(host)), .init(key: "path", value: .string(path)),
    ]
    if !query.fields.isEmpty { members.append(.init(key: "query", value: Self.json(query))) }
    switch body {
    case .none: break
    case .form(let form): members.append(.init(key: "form", value: Self.json(form)))
    case .other(let other): members.append(.init(key: "upload", value: other.json))
    }
    return members
  }

  /// The fields by name; `r` opened, so that people can read it.
  private static func json(_ form: FormBody) -> JSONValue {
    .object(
      JSONObject(
        form.fields.map { field in
          var value = JSONValue.string(field.value)
          // What only looks like JSON stays the text that it is.
          if field.value.hasPrefix("{"), let inner = try? JSONValue(parsing: field.value) {
            value = inner
          }
          return .init(key: field.name, value: value)
        }
      )
    )
  }

  private static func form(_ json: JSONValue) -> FormBody {
    FormBody(
      (json.object?.members ?? []).map {
        .init(
          name: $0.key,
          value: $0.value.object == nil ? $0.value.lenientText ?? "" : $0.value.text()
        )
      }
    )
  }
}
