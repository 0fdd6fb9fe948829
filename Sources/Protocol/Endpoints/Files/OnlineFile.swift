/// The road of a file from hand to hand: `/v2/{self}/{peer}/{lcid}/{index}/{port}/…`.
///
/// A POST offers, a GET fetches; `psessionid` stands in the query.
public struct OnlineFile: Equatable, Sendable {
  /// Who offers (POST) or fetches (GET): the own real number.
  public var own: UInt64
  /// The other side.
  public var peer: Uin
  /// The offer's number: the sender's counter (POST) or the `session_id` of the offer (GET).
  public var offer: UInt64
  /// Of the login.
  public var index: UInt64
  /// Of the login.
  public var port: UInt64
  /// Whether it fetches.
  public var isFetch: Bool
  /// A secret.
  public var psessionid: String

  /// The field that holds the file of an offer.
  public static let fileField = "file"
  /// The counter of offers goes below this.
  public static let counterLimit: UInt64 = 4_096
  /// The beginning of the path.
  public static let root = "/v2/"

  /// Makes a road.
  public init(
    own: UInt64,
    peer: Uin,
    offer: UInt64,
    index: UInt64,
    port: UInt64,
    isFetch: Bool,
    psessionid: String
  ) {
    self.own = own
    self.peer = peer
    self.offer = offer
    self.index = index
    self.port = port
    self.isFetch = isFetch
    self.psessionid = psessionid
  }

  /// Reads a path and the fields of its query; `nil` when it is none.
  public init?(path: String, fields: FormBody, isFetch: Bool) {
    let parts = path.split(separator: "/")
    guard parts.count >= 6, parts[0] == "v2", let own = UInt64(parts[1]),
      let peer = UInt64(parts[2]), let offer = UInt64(parts[3]), let index = UInt64(parts[4]),
      let port = UInt64(parts[5]), let psessionid = fields["psessionid"]
    else { return nil }
    self.init(
      own: own,
      peer: Uin(peer),
      offer: offer,
      index: index,
      port: port,
      isFetch: isFetch,
      psessionid: psessionid
    )
  }

  /// Path and query.
  public var target: String {
    let numbers = [own, peer.rawValue, offer, index, port].map { String($0) }
    let query: FormBody = ["psessionid": psessionid]
    return Self.root + numbers.joined(separator: "/") + (isFetch ? "/2/f/1/0/0?" : "/1/f/1/0/0?")
      + query.encoded
  }
}
