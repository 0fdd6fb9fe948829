import Glibc
import Synchronization
import Testing
import WebQQProtocol

@testable import HTTP

@Suite(.timeLimit(.minutes(8))) struct FileTests {
  /// A file of its own folder, removed at the end of the test.
  private final class Folder {
    let path: String

    init() {
      var template = Array("/tmp/webqq-files-XXXXXX".utf8CString)
      path = mkdtemp(&template).map { String(cString: $0) } ?? "/nonexistent"
    }

    deinit {
      for name in ["a", "b"] { unlink("\(path)/\(name)") }
      rmdir(path)
    }

    func file(_ name: String, _ text: String) -> String {
      let file = "\(path)/\(name)"
      let descriptor = open(file, O_CREAT | O_TRUNC | O_WRONLY, 0o600)
      _ = write(descriptor, text, text.utf8.count)
      close(descriptor)
      return file
    }

    func text(_ name: String) -> String {
      let descriptor = open("\(path)/\(name)", O_RDONLY)
      defer { close(descriptor) }
      var buffer = [UInt8](repeating: 0, count: 1 << 20)
      let count = read(descriptor, &buffer, buffer.count)
      return String(decoding: buffer[..<max(0, count)], as: UTF8.self)
    }
  }

  private func upload(_ path: String, size: UInt64, to url: String) -> WireRequest {
    var request = WireRequest(method: .post, url: url)
    request.upload = FileUpload(
      path: path,
      size: size,
      prefix: Array("<".utf8),
      tail: Array(">".utf8)
    )
    return request
  }

  @Test func `a file that is not there fails before anything is sent`() async throws {
    try await withClient(answer: { _, connection in connection.reply() }) { client in
      await #expect(throws: TransportError.file(reason: "No such file or directory")) {
        try await client.transport.send(upload("/nonexistent", size: 1, to: client.url))
      }
      await #expect(throws: TransportError.file(reason: "not a regular file")) {
        try await client.transport.send(upload("/tmp", size: 1, to: client.url))
      }
      #expect(client.server.requests.isEmpty)
    }
  }

  @Test func `a file that became shorter ends the exchange`() async throws {
    let folder = Folder()
    let path = folder.file("a", "short")
    try await withClient(answer: { _, connection in connection.reply() }) { client in
      await #expect(
        throws: TransportError.file(reason: "the file became shorter while it was sent")
      ) {
        try await client.transport.send(upload(path, size: 500, to: client.url))
      }
    }
  }

  @Test func `a piece that does not go on where it should is refused`() async throws {
    let folder = Folder()
    let path = folder.file("a", "abc")
    try await withClient(
      answer: { _, connection in
        connection.reply(206, ["Content-Range: bytes 1-3/4"], body: "xyz")
      }
    ) { client in
      var request = WireRequest(url: client.url)
      request.sink = FileSink(path: path, offset: 3)
      await #expect(
        throws: TransportError.file(reason: "the server sent another piece of the file")
      ) { try await client.transport.send(request) }
      #expect(folder.text("a") == "abc")
    }
  }

  @Test func `a refusal is not written into the file`() async throws {
    let folder = Folder()
    let path = folder.file("a", "abc")
    try await withClient(answer: { _, connection in connection.reply(404, body: "gone") }) {
      client in
      var request = WireRequest(url: client.url)
      request.sink = FileSink(path: path, offset: 3)
      let response = try await client.transport.send(request)
      #expect(response.status == 404 && response.body == Array("gone".utf8))
      #expect(folder.text("a") == "abc")
    }
  }

  @Test func `a file goes out between its prefix and its tail`() async throws {
    let folder = Folder()
    let text = String(repeating: "0123456789", count: 20_000)
    let path = folder.file("a", text)
    let told = Mutex<[UInt64]>([])
    try await withClient(answer: { _, connection in connection.reply(body: "ok") }) { client in
      var request = upload(path, size: UInt64(text.utf8.count), to: client.url)
      request.meter = ByteMeter { bytes in told.withLock { $0.append(bytes) } }
      let response = try await client.transport.send(request)
      #expect(response.body == Array("ok".utf8))
      #expect(client.server.requests.first?.hasSuffix("\r\n\r\n<\(text)>") == true)
    }
    #expect(told.withLock { $0 }.allSatisfy { $0 <= UInt64(text.utf8.count) })
  }

  @Test func `the rest of a file is put after what is there`() async throws {
    let folder = Folder()
    let path = folder.file("a", "abc")
    try await withClient(
      answer: { _, connection in
        connection.reply(206, ["Content-Range: bytes 3-5/6"], body: "def")
      }
    ) { client in
      var request = WireRequest(url: client.url)
      request.sink = FileSink(path: path, offset: 3)
      let response = try await client.transport.send(request)
      #expect(response.status == 206 && response.body.isEmpty)
      #expect(folder.text("a") == "abcdef")
    }
  }

  @Test func `a whole answer to a request for the rest begins anew`() async throws {
    let folder = Folder()
    let path = folder.file("a", "abcdefghi")
    try await withClient(answer: { _, connection in connection.reply(body: "new") }) { client in
      var request = WireRequest(url: client.url)
      request.sink = FileSink(path: path, offset: 9)
      _ = try await client.transport.send(request)
      #expect(folder.text("a") == "new")
    }
  }

  @Test func `a file beyond the limit ends the exchange`() async throws {
    let folder = Folder()
    let path = folder.file("a", "")
    try await withClient(answer: { _, connection in connection.reply(body: "0123456789") }) {
      client in
      var request = WireRequest(url: client.url)
      request.sink = FileSink(path: path)
      request.maximumBodySize = 4
      await #expect(throws: TransportError.self) { try await client.transport.send(request) }
      #expect(folder.text("a").utf8.count <= 4)
    }
  }

  @Test func `an arrived file gets its name and never another file's`() throws {
    let folder = Folder()
    let part = try PartFile(for: "\(folder.path)/b")
    #expect(part.size == 0)
    _ = folder.file("b", "mine")
    #expect(throws: TransportError.file(reason: "File exists")) { try part.publish() }
    #expect(folder.text("b") == "mine")
    #expect(throws: TransportError.file(reason: "File exists")) {
      try PartFile(for: "\(folder.path)/b")
    }
    part.remove()
  }
}
