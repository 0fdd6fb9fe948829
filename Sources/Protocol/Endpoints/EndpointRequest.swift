/// The fields of a call, in the query of a GET or the body of a POST.
public protocol EndpointRequest: Equatable, Sendable {
  /// The fields in the order of the official page.
  func encode() -> FormBody
  /// Reads fields leniently, as a server: any order, fields missing or given in another place.
  init(decoding fields: RequestFields) throws(MalformedField)
}
