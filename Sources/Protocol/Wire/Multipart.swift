/// `multipart/form-data` with one file, as browsers of the time wrote it.
public enum Multipart {
  /// A body that is read from disk while it is sent.
  ///
  /// `boundary` must not occur in the file; one of 24 random digits does not.
  public static func body(
    _ fields: FormBody,
    file: LocalFile,
    named field: String,
    boundary: String
  ) -> FileUpload {
    var prefix = ""
    for entry in fields.fields {
      prefix += "--\(boundary)\r\nContent-Disposition: form-data; "
      prefix += "name=\"\(escaped(entry.name))\"\r\n\r\n\(entry.value)\r\n"
    }
    prefix += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(escaped(field))\"; "
    prefix += "filename=\"\(escaped(file.name))\"\r\n"
    prefix += "Content-Type: application/octet-stream\r\n\r\n"
    return FileUpload(
      path: file.path,
      size: file.size,
      prefix: Array(prefix.utf8),
      tail: Array("\r\n--\(boundary)--\r\n".utf8)
    )
  }

  /// The `Content-Type` of such a body.
  public static func contentType(boundary: String) -> String {
    "multipart/form-data; boundary=\(boundary)"
  }

  /// The boundary that a `Content-Type` names; `nil` when it is another type.
  public static func boundary(ofContentType type: String) -> String? {
    guard type.lowercased().hasPrefix("multipart/form-data") else { return nil }
    for parameter in type.split(separator: ";").dropFirst() {
      let pair = parameter.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].filter({ $0 != " " }).lowercased() == "boundary" else {
        continue
      }
      let value = pair[1].filter { $0 != "\"" && $0 != " " }
      return (1...70).contains(value.utf8.count) ? value : nil
    }
    return nil
  }

  /// A name in quotes: what would end it or its line is written as browsers write it.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "%22"
      case "\r": "%0D"
      case "\n": "%0A"
      default: String(Character(scalar))
      }
    }.joined()
  }

  /// The reverse of `escaped`.
  static func unescaped(_ text: String) -> String {
    var text = text
    for (code, mark) in [("%22", "\""), ("%0D", "\r"), ("%0A", "\n")] {
      text = text.split(separator: code, omittingEmptySubsequences: false).joined(separator: mark)
    }
    return text
  }
}
