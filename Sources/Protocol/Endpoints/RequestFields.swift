/// The fields of a request as servers meet them: inside the JSON of `r`, or beside it, or both.
public struct RequestFields: Sendable {
  private let form: FormBody
  private let inner: JSONValue?

  /// Opens the JSON of `r`, where there is one.
  public init(_ form: FormBody) throws(MalformedField) {
    self.form = form
    guard let text = form["r"], text.utf8.contains(UInt8(ascii: "{")) else {
      inner = nil
      return
    }
    do throws(JSONError) {
      inner = try JSONValue(parsing: text)
    } catch {
      throw MalformedField("r")
    }
  }

  /// The member of `r`, else the field of that name.
  public subscript(_ name: String) -> JSONValue? {
    if let value = inner?[name] { return value }
    return form[name].map(JSONValue.string)
  }

  /// A text; `nil` when it is missing, empty, `null` or `undefined`, from both places.
  public func text(_ name: String) -> String? {
    for candidate in [inner?[name]?.lenientText, form[name]] {
      if let candidate, !candidate.isEmpty, candidate != "null", candidate != "undefined" {
        return candidate
      }
    }
    return nil
  }

  /// A text that must be there.
  public func required(_ name: String) throws(MalformedField) -> String {
    guard let text = text(name) else { throw MalformedField(name) }
    return text
  }

  /// A number of the wire that must be there.
  public func required<Number: WireNumber>(_ name: String) throws(MalformedField) -> Number {
    guard let number = Number(self[name]) else { throw MalformedField(name) }
    return number
  }

  /// A real number that must be there.
  public func number(_ name: String) throws(MalformedField) -> UInt64 {
    guard let number = self[name]?.lenientUnsigned else { throw MalformedField(name) }
    return number
  }

  /// A whole number.
  public func integer(_ name: String) -> Int64? { self[name]?.lenientInteger }
}
