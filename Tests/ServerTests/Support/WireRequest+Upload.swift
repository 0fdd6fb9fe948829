import WebQQProtocol

extension WireRequest {
  private static let boundary = "xYz"

  /// A POST that carries a file, the fields before it.
  static func upload(_ file: [UInt8], _ fields: FormBody = FormBody(), to url: String)
    -> WireRequest
  {
    upload(body: uploadBody(file, fields), to: url)
  }

  /// A POST that says that its body carries a file.
  static func upload(body: [UInt8], to url: String) -> WireRequest {
    var request = WireRequest(method: .post, url: url, body: body)
    request.headers = [("Content-Type", Multipart.contentType(boundary: boundary))]
    return request
  }

  /// A body that carries a file, the fields before it.
  static func uploadBody(_ file: [UInt8], _ fields: FormBody) -> [UInt8] {
    func head(_ parameters: String) -> [UInt8] {
      Array("--\(boundary)\r\nContent-Disposition: form-data; \(parameters)\r\n\r\n".utf8)
    }
    let parts = fields.fields.flatMap {
      head("name=\"\($0.name)\"") + Array("\($0.value)\r\n".utf8)
    }
    let last = head("name=\"file\"; filename=\"a.png\"") + file
    return parts + last + Array("\r\n--\(boundary)--\r\n".utf8)
  }
}
