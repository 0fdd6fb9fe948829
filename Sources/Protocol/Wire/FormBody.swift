/// Named fields in order: a query, or the body of a POST (`application/x-www-form-urlencoded`).
public struct FormBody: Equatable, Sendable, ExpressibleByDictionaryLiteral {
  /// A name and its decoded value.
  public struct Field: Equatable, Sendable {
    /// Decoded.
    public var name: String
    /// Decoded.
    public var value: String

    /// Makes a field.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// In the order of the text; names may repeat.
  public var fields: [Field]

  /// Makes a body of fields.
  public init(_ fields: [Field] = []) { self.fields = fields }

  /// Makes a body of fields in the order written.
  public init(dictionaryLiteral elements: (String, String)...) {
    fields = elements.map { Field(name: $0.0, value: $0.1) }
  }

  /// Reads a query or body; a part without `=` is a name with an empty value.
  public init(parsing bytes: some Collection<UInt8>) {
    fields = bytes.split(separator: UInt8(ascii: "&")).map { part in
      let pieces = part.split(
        separator: UInt8(ascii: "="),
        maxSplits: 1,
        omittingEmptySubsequences: false
      )
      let value = pieces.count > 1 ? PercentEncoding.decode(pieces[1]) : ""
      return Field(name: PercentEncoding.decode(pieces[0]), value: value)
    }
  }

  /// Reads a query or body.
  public init(parsing text: String) { self.init(parsing: Array(text.utf8)) }

  /// The first value of a name.
  public subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// Adds a field at the end.
  public mutating func append(_ name: String, _ value: String) {
    fields.append(Field(name: name, value: value))
  }

  /// The fields of both, in order.
  public static func + (left: FormBody, right: FormBody) -> FormBody {
    FormBody(left.fields + right.fields)
  }

  /// Percent-encoded, joined by `=` and `&`.
  public var encoded: String {
    fields
      .map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))" }
      .joined(separator: "&")
  }
}
