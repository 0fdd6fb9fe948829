import WebQQProtocol

/// What was said between the caller and a friend: `cmd=1`, a call of the page's chat log.
///
/// The answer is a script: `NAME({ret:0,tuin:…,page:1,total:1,chatlogs:[{ver:3,cmd:16,seq:…,time:…,type:1,
/// msg:[…]}]});`, the names without quotes. `cmd` 16 was sent and 17 received; page 0 is the latest.
/// Our own client keeps what it has seen and does not ask.
struct WebQQChatHandler: PageHandler {
  static let path = "/cgi-bin/webqq_chat/"
  static let credential = RequiredCredential.session(.web)
  private static let mostRows: Int64 = 50
  private let services: Services

  init(_ services: Services) { self.services = services }

  func response(
    to request: ServerRequest,
    from origin: RequestOrigin
  ) async throws -> ServerResponse {
    let fields = try RequestFields(request.form)
    let session = try await services.authorizer.session(
      fields,
      cookies: request.cookies,
      host: .web
    )
    guard !session.isKicked else { throw Refusal(.sessionClosed) }
    guard fields.integer("cmd") == 1 else { throw Refusal(.malformedRequest) }
    let uin: Uin = try fields.required("tuin")
    let rows = min(max(fields.integer("row") ?? 10, 1), Self.mostRows)
    let page = min(max(fields.integer("page") ?? 0, 0), 1_000_000)
    let book = try await services.world.aliases(of: session)
    guard let friend = book.account(uin: uin.rawValue) else { throw Refusal(.tokenExpired) }
    let me = session.account.stored
    let found = try await services.store.read { database in
      try Friendship.exists(me, friend.stored, in: database)
        ? HistoryTable.page(page, of: rows, between: me, and: friend.stored, in: database) : nil
    }
    guard let found else { throw Refusal(.tokenExpired) }
    let name = Self.callback(fields["callback"]?.lenientText)
    let lines = found.lines.map { Self.line($0, of: session.account) }.joined(separator: ",")
    let text =
      "\(name)({ret:0,tuin:\(uin.rawValue),page:\(page),total:\(found.pages),chatlogs:[\(lines)]});"
    return .callback(Array(text.utf8))
  }

  /// Only a name can be called; anything else would be a script of the caller's.
  private static func callback(_ name: String?) -> String {
    let standard = "alloy.app.chatLogViewer.rederChatLog"
    guard let name, !name.isEmpty, name.utf8.count <= 100,
      name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "._$".contains($0)) })
    else { return standard }
    return name
  }

  private static func line(_ line: HistoryTable.Line, of account: UInt64) -> String {
    // The store holds what the server wrote itself.
    let content = (try? JSONValue(parsing: line.content)) ?? .array([])
    let message = content.elements?.filter { $0.elements?.first != "font" } ?? []
    let bytes = JSONValue.array(message).encoded(.ascii)
    let command = line.sender == account ? 16 : 17
    return "{ver:3,cmd:\(command),seq:\(line.id),time:\(line.sentAt),type:1,"
      + "msg:\(String(decoding: bytes, as: UTF8.self))}"
  }
}
