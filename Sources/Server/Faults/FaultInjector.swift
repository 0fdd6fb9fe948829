// Where faults on demand happen.

import Logging
import WebQQProtocol

/// Stands between the listener and the router and spoils what its plan says.
///
/// What a fault changes is changed for real: a new `ptwebqq` is the valid one, a kicked session is
/// kicked in the store, an expired captcha is gone from the desk.
actor FaultInjector {
  typealias Next = @Sendable (ServerRequest) async -> ServerResponse

  private let services: Services
  private var plan: FaultPlan
  /// Batches that come once more, by the session's token.
  var repeats: [String: [UInt8]] = [:]

  init(_ services: Services) {
    self.services = services
    let plan = services.configuration.faults
    self.plan = plan
    services.logger.notice("faults on demand", metadata: ["seed": "\(plan.seed)"])
  }

  /// Answers a request; `next` is the server without faults.
  func respond(to request: ServerRequest, _ next: Next) async -> ServerResponse {
    if let batch = takeRepeat(request) { return .json(batch) }
    let fired = plan.faults(at: request.path)
    for fault in fired {
      services.logger.notice(
        "fault fired",
        metadata: ["fault": "\(fault.text)", "path": "\(Router.printable(request.path))"]
      )
    }
    do {
      for fault in fired {
        if let answer = try await replacement(fault.effect, request) { return answer }
      }
      for fault in fired { try await prepare(fault.effect, request) }
    } catch {
      // The request carries no token that a fault could change: it is refused as ever.
      services.logger.notice("the fault found no session", metadata: ["error": "\(error)"])
    }
    var response = await next(request)
    for fault in fired {
      if fault.effect == .again { keepRepeat(request, response) }
      fault.effect.spoil(&response)
    }
    return response
  }

  /// The answer that takes the place of the server's own; `nil` where there is none.
  private func replacement(
    _ effect: FaultEffect,
    _ request: ServerRequest
  ) async throws -> ServerResponse? {
    switch effect {
    case .code(let code, _) where request.path == LoginHandler.path:
      return .callback(Login.encode(Self.refusal(code, account: request.form["u"] ?? "")))
    case .code(let code, let seconds):
      let errmsg = Retcode(code) == .wrongHash ? nil : ""
      let refusal = Refusal(Retcode(code), errmsg: errmsg, t: seconds.map(String.init))
      return .json(refusal.json.encoded())
    case .newToken:
      return try await replaceToken(of: session(request))
    case .status(let status):
      var response = ServerResponse.page(Array("<html><h1>\(status)</h1></html>\r\n".utf8))
      response.status = status
      return response
    case .empty, .truncated, .cut, .slow, .again, .oldestFirst, .kick, .captcha, .expired,
      .control:
      return nil
    }
  }

  /// What must have happened before the server answers.
  private func prepare(_ effect: FaultEffect, _ request: ServerRequest) async throws {
    switch effect {
    case .kick:
      try await services.world.end(session(request))
    case .expired:
      let cookies = request.cookies
      await services.desk.expire(
        codeSession: cookies["ptvfsession"],
        captchaSession: cookies["verifysession"]
      )
    case .code, .newToken, .status, .empty, .truncated, .cut, .slow, .again, .oldestFirst,
      .captcha, .control:
      break
    }
  }

  private func session(_ request: ServerRequest) async throws -> SessionRecord {
    try await Authorizer(store: services.store).session(
      RequestFields(request.form),
      cookies: request.cookies,
      host: .session
    )
  }

  private func replaceToken(of session: SessionRecord) async throws -> ServerResponse {
    let token = Token.hex(bytes: 32)
    try await services.store.write { database in
      try LoginRecord.replace(ptwebqq: Token.digest(token), of: session.login, in: database)
    }
    return .json(Refusal(.tokenReplaced, errmsg: nil, p: token).json.encoded())
  }

  /// The words of our own refusals where there are some for the code.
  private static func refusal(_ code: Int, account: String) -> Login.Reply {
    let known = LoginRefusal.allCases.map { $0.reply(account: account) }
    return known.first { $0.code == code }
      ?? Login.Reply(code: code, message: "服务器返回错误 \(code)。", nickOrAccount: account)
  }
}
