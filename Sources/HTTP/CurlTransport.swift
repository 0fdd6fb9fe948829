public import CCurl
import Glibc
import Synchronization
public import Terminal
public import WebQQProtocol

public actor CurlTransport: Transport, PollSource {
  private let executor: TerminalExecutor
  private nonisolated(unsafe) let loop: OpaquePointer
  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
  private var waiting: [UInt64: (OpaquePointer, CheckedContinuation<Result<WireResponse, TransportError>, Never>)] = [:], next: UInt64 = 0
  private nonisolated let cancelled = Mutex<[UInt64]>([])

  public init(executor: TerminalExecutor) { self.executor = executor; _ = cc_global_init()
    var cfg = cc_config(user_agent: nil, proxy: nil, ca_file: nil, pinned_key: nil, insecure: false, http_only: false)
    loop = cc_loop_new(true, nil, &cfg)! }
  public func send(_ r: WireRequest) async throws(TransportError) -> WireResponse {
    next += 1; let id = next
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { (c: CheckedContinuation<Result<WireResponse, TransportError>, Never>) in
        guard let q = cc_req_new(loop, r.method.rawValue, r.url, id) else { return c.resume(returning: .failure(.malformedURL(r.url))) }
        for h in r.headers { cc_req_header(q, "\(h.name): \(h.value)") }
        if r.method == .post { cc_req_body(q, r.body, r.body.count) }
        func ms(_ d: Duration) -> Int { Int(d.components.seconds * 1000 + d.components.attoseconds / 1_000_000_000_000_000) }
        cc_req_limits(q, ms(r.connectTimeout), ms(r.timeout), r.maximumBodySize, 0)
        if !cc_req_start(q) { cc_req_free(q); return c.resume(returning: .failure(.malformedURL(r.url))) }
        waiting[id] = (q, c)
      }
    } onCancel: { cancelled.withLock { $0.append(id) }; executor.wake() }
    return try result.get()
  }
  public func cookie(_ name: String, for url: String) async -> String? {
    guard let p = cc_cookies(loop) else { return nil }
    defer { free(p) }
    for l in String(cString: p).split(separator: "\n") { let f = l.split(separator: "\t", omittingEmptySubsequences: false); if f.count >= 7, f[5] == name { return String(f[6]) } }
    return nil
  }
  public func setCookie(_ line: String, from url: String) async { 
    let kv = line.split(separator: ";")[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    _ = cc_cookie_set(loop, "127.0.0.1\tFALSE\t/\tFALSE\t0\t\(kv[0])\t\(kv[1])") }
  public func clearCookies() async { _ = cc_cookie_set(loop, "ALL") }
  private func drop(_ id: UInt64) { guard let (q, c) = waiting.removeValue(forKey: id) else { return }; cc_req_free(q); c.resume(returning: .failure(.cancelled)) }

  public nonisolated func prepare(_ fds: inout [pollfd]) -> Duration? {
    let ids = cancelled.withLock { c in defer { c = [] }; return c }
    nonisolated(unsafe) var extra: [pollfd] = []
    let ms = assumeIsolated { me in
      for id in ids { me.drop(id) }
      let n = cc_fds(me.loop, nil, 0)
      extra = Array(unsafeUninitializedCapacity: n) { p, count in count = cc_fds(me.loop, p.baseAddress, n) }
      return cc_timeout(me.loop)
    }
    fds += extra
    return ms < 0 ? nil : .milliseconds(Int(ms))
  }
  public nonisolated func ready(_ fds: ArraySlice<pollfd>) {
    assumeIsolated { me in
      fds.withUnsafeBufferPointer { cc_dispatch(me.loop, $0.baseAddress, $0.count) }
      var code: Int32 = 0
      while let q = cc_next_done(me.loop, &code) {
        let id = cc_req_id(q); guard let (_, c) = me.waiting.removeValue(forKey: id) else { continue }
        if code == 0 { var n = 0; let p = cc_req_data(q, &n)
          c.resume(returning: .success(WireResponse(status: cc_req_status(q), headers: [], body: Array(UnsafeBufferPointer(start: p, count: n)))))
        } else { c.resume(returning: .failure(code == cc_e_timeout ? .timedOut(connected: true) : .cannotConnect(host: "h", port: 0, reason: String(cString: cc_req_error(q))))) }
        cc_req_free(q)
      }
    }
  }
}
