import HummingbirdCore
import NIOCore

extension ResponseBody {
  private struct Cut: Error {}

  /// The body of an answer, written as its delivery says.
  init(_ answer: ServerResponse) {
    let body = answer.body
    switch answer.delivery {
    case .cut(let count) where count < body.count:
      self.init(contentLength: body.count) { writer in
        try await writer.write(ByteBuffer(bytes: body.prefix(count)))
        throw Cut()
      }
    case .slow(let rate):
      self.init(contentLength: body.count) { writer in
        // Ten steps a second, or a byte at a time.
        let step = max(1, rate / 10)
        for start in stride(from: 0, to: body.count, by: step) {
          try await Task.sleep(for: .seconds(1) * step / rate)
          try await writer.write(ByteBuffer(bytes: body.dropFirst(start).prefix(step)))
        }
        try await writer.finish(nil)
      }
    case .whole, .cut: self.init(byteBuffer: ByteBuffer(bytes: body))
    }
  }
}
