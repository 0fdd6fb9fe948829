import Testing

@testable import WebQQProtocol

@Suite struct MultipartTests {
  /// Everything that a reader makes of a body that comes in pieces of a size.
  private func events(
    _ body: String,
    pieces: Int = 7
  ) throws -> [MultipartReader.Event] {
    var reader = MultipartReader(boundary: "XY")
    let bytes = Array(body.utf8)
    var events: [MultipartReader.Event] = []
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      events += try reader.read(Array(bytes[start..<min(start + pieces, bytes.count)]))
    }
    return events
  }

  private func joined(_ events: [MultipartReader.Event]) -> [UInt8] {
    events.flatMap { if case .bytes(let bytes) = $0 { bytes } else { [UInt8]() } }
  }

  @Test func `a part without a name is malformed`() {
    #expect(throws: MultipartReader.Malformed()) {
      try events("--XY\r\nContent-Type: text/plain\r\n\r\nx\r\n--XY--")
    }
  }

  @Test func `a field longer than 8 KiB is malformed`() {
    let long = String(repeating: "a", count: 9_000)
    #expect(throws: MultipartReader.Malformed()) {
      try events("--XY\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\(long)\r\n--XY--")
    }
  }

  @Test func `a head that never ends is malformed`() {
    #expect(throws: MultipartReader.Malformed()) {
      try events("--XY\r\n" + String(repeating: "A: b\r\n", count: 2_000))
    }
  }

  @Test func `a body of something else has no parts and costs no memory`() throws {
    #expect(try events(String(repeating: "no parts at all ", count: 10_000)).isEmpty)
  }

  @Test func `a body that breaks off has no end`() throws {
    let body = "--XY\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\nabc"
    #expect(try !events(body).contains(.ended))
  }

  @Test(arguments: [1, 2, 3, 5, 64, 10_000])
  func `fields and a file come out as they went in, however they are cut`(pieces: Int) throws {
    let content = "\r\n--X\r\n--XZ\r\r\n\n--"
    let body = """
      --XY\r\nContent-Disposition: form-data; name="vfwebqq"\r\n\r\nabc\r\n\
      --XY\r\nContent-Disposition: form-data; name="empty"\r\n\r\n\r\n\
      --XY\r\nContent-Disposition: form-data; name="file"; filename="照%22片.jpg"\r\n\
      Content-Type: image/jpeg\r\n\r\n\(content)\r\n--XY--\r\n
      """
    let found = try events(body, pieces: pieces)
    #expect(
      found.prefix(3) == [
        .field(name: "vfwebqq", value: "abc"), .field(name: "empty", value: ""),
        .file(name: "file", fileName: "照\"片.jpg"),
      ]
    )
    #expect(joined(found) == Array(content.utf8))
    #expect(found.suffix(2) == [.fileEnded, .ended])
  }

  @Test func `what is written is read, with a name that tries to break out`() throws {
    var file = try LocalFile(path: "/etc/hostname")
    file = LocalFile(path: file.path, name: "a\"\r\nX: y.txt", size: 3)
    let body = Multipart.body(["a": "1"], file: file, named: "f", boundary: "XY")
    let text = String(decoding: body.prefix + Array("abc".utf8) + body.tail, as: UTF8.self)
    #expect(body.length == UInt64(text.utf8.count))
    #expect(
      try events(text) == [
        .field(name: "a", value: "1"), .file(name: "f", fileName: "a\"\r\nX: y.txt"),
        .bytes(Array("abc".utf8)), .fileEnded, .ended,
      ]
    )
  }

  @Test func `a boundary is read from the type and nothing else`() {
    #expect(Multipart.boundary(ofContentType: "text/plain; boundary=a") == nil)
    #expect(Multipart.boundary(ofContentType: "multipart/form-data") == nil)
    let long = String(repeating: "a", count: 71)
    #expect(Multipart.boundary(ofContentType: "multipart/form-data; boundary=\(long)") == nil)
    #expect(
      Multipart.boundary(ofContentType: "multipart/form-data; charset=x; boundary=\"-a1\"") == "-a1"
    )
  }
}
