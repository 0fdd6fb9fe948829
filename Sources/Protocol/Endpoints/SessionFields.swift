/// The two fields by which `d.web2` knows a session.
public struct SessionFields: Equatable, Sendable {
  /// Made by the client; digits.
  ///
  /// Empty when the request does not carry it.
  public var clientid: String
  /// Made by the server.
  ///
  /// Empty when the request does not carry it.
  public var psessionid: String

  /// Makes the fields.
  public init(clientid: String, psessionid: String) {
    self.clientid = clientid
    self.psessionid = psessionid
  }

  init(decoding fields: RequestFields) {
    self.init(
      clientid: fields.text("clientid") ?? "",
      psessionid: fields.text("psessionid") ?? ""
    )
  }

  /// Beside `r`, or in a query.
  var form: FormBody { ["clientid": clientid, "psessionid": psessionid] }

  /// At the end of `r`.
  var members: [JSONObject.Member] {
    [
      .init(key: "clientid", value: .string(clientid)),
      .init(key: "psessionid", value: .string(psessionid)),
    ]
  }
}
