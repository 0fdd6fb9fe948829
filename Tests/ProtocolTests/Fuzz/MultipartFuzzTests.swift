import Testing

@testable import WebQQProtocol

/// Uploads whose bodies are damaged, and come in pieces as connections cut them.
@Suite(.timeLimit(.minutes(120))) struct MultipartFuzzTests {
  private let sample = Array(
    """
    --XY\r\nContent-Disposition: form-data; name="callback"\r\n\r\nparent.f\r\n\
    --XY\r\nContent-Disposition: form-data; name="f"; filename="图.png"\r\n\
    Content-Type: image/png\r\n\r\n\u{89}PNG\r\n--X \r\n-\r\n\r\n--XY\r\n\
    Content-Disposition: form-data; name="fileid"\r\n\r\n1\r\n--XY--\r\n
    """.utf8
  )

  @Test func `a damaged upload is read alike in any pieces, or refused in any`() async throws {
    var damage = FuzzRun.damage(of: "multipart")
    let memory = PeakMemory()
    let whole = try #require(read(sample, inPiecesOf: sample.count))
    #expect(whole.contains("file f 图.png") && whole.hasSuffix("field fileid 1\nended\n"))
    for round in 0..<FuzzRun.vectors {
      if round.isMultiple(of: 50) { await Task.yield() }
      let body = damage.bytes(sample)
      let size = Int.random(in: 1...40, using: &damage.random)
      let expected = read(body, inPiecesOf: max(1, body.count))
      #expect(read(body, inPiecesOf: size) == expected, "\(size), \(FuzzRun.note)")
    }
    memory.expectSmallGrowth()
  }

  /// What was read, the bytes of a file in one; `nil` when it was refused.
  private func read(_ body: [UInt8], inPiecesOf size: Int) -> String? {
    var reader = MultipartReader(boundary: "XY")
    var text = ""
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: body.count, by: size) {
      let piece = Array(body[start..<min(start + size, body.count)])
      guard let events = try? reader.read(piece) else { return nil }
      for event in events {
        switch event {
        case .field(let name, let value): text += "field \(name) \(value)\n"
        case .file(let name, let fileName): text += "file \(name) \(fileName)\n"
        case .bytes(let more): bytes += more
        case .fileEnded:
          text += "bytes \(bytes)\n"
          bytes = []
        case .ended: text += "ended\n"
        }
      }
    }
    return text
  }
}
