/// The road of an offline file: `/{name}?ver=2173&rkey=…&range=…`.
public struct OfflineFile: Equatable, Sendable {
  /// What it is called.
  public var name: String
  /// Opens it; a secret.
  public var rkey: String
  /// The first byte that is wanted.
  public var offset: UInt64

  /// Makes a road.
  public init(name: String, rkey: String, offset: UInt64 = 0) {
    self.name = name
    self.rkey = rkey
    self.offset = offset
  }

  /// Reads a path and the fields of its query; `nil` when it is none.
  public init?(path: String, fields: FormBody) {
    guard let rkey = fields["rkey"], !rkey.isEmpty else { return nil }
    let parts = path.split(separator: "/")
    guard parts.count <= 1 else { return nil }
    let name = parts.first.map { PercentEncoding.decode(Array($0.utf8)[...]) } ?? ""
    self.init(name: name, rkey: rkey, offset: fields["range"].flatMap { UInt64($0) } ?? 0)
  }

  /// Path and query.
  public var target: String {
    let query: FormBody = ["ver": "2173", "rkey": rkey, "range": String(offset)]
    return "/\(PercentEncoding.encode(name))?\(query.encoded)"
  }
}
