// Which handler answers which path.

import Logging
import WebQQProtocol

/// Answers requests by their path alone; the host never matters.
struct Router: Sendable {
  let services: Services
  private let bound: String
  private var pages: [String: Route] = [:]
  private var calls: [String: Route] = [:]

  /// Knows all handlers; `bound` is where the server listens, for requests without a usable `Host`.
  init(_ services: Services, bound: String) {
    self.services = services
    self.bound = bound
    addPages()
    addCalls()
  }

  /// Answers a request; never throws, never waits longer than a poll is held.
  func respond(to request: ServerRequest) async -> ServerResponse {
    guard let faults = services.faults else { return await answer(request) }
    return await faults.respond(to: request) { await answer($0) }
  }

  private func answer(_ request: ServerRequest) async -> ServerResponse {
    let origin = RequestOrigin(request, services.configuration, bound: bound)
    guard ["GET", "POST"].contains(request.method) else {
      var refusal = ServerResponse.refusal(.malformedRequest)
      refusal.status = 405
      return refusal
    }
    guard let route = route(for: request) else {
      services.logger.info("no such path", metadata: ["path": "\(Self.printable(request.path))"])
      return .refusal(.malformedRequest)
    }
    do {
      if services.configuration.isStrict {
        try StrictHeaders.check(request, for: route.credential)
      }
      if let answer = await take(request, route.upload) { return answer }
      return try await route.answer(request, origin)
    } catch let refusal as Refusal {
      return .json(refusal.json.encoded())
    } catch is MalformedField {
      return .refusal(.malformedRequest)
    } catch {
      services.logger.error(
        "request failed",
        metadata: ["path": "\(request.path)", "error": "\(error)"]
      )
      return .refusal(.overloaded)
    }
  }

  /// Everything that is answered, by path; the calls below the root of the host they belong to.
  var routes: [String: Route] {
    calls.reduce(into: pages) { routes, call in
      let root = call.value.credential == .session(.contacts) ? "api" : "channel"
      routes["/\(root)/\(call.key)"] = call.value
    }
  }

  /// Who answers a request; `nil` when nobody does.
  func route(for request: ServerRequest) -> Route? {
    route(request.path) ?? fileRoute(request)
  }

  /// Who answers a path; `nil` when nobody does.
  func route(_ path: String) -> Route? {
    if let page = pages[path] { return page }
    let parts = path.split(separator: "/")
    guard parts.count == 2, ["channel", "api", "web2"].contains(parts[0]) else { return nil }
    return calls[String(parts[1])]
  }

  private mutating func add<Handler: PageHandler>(_: Handler.Type) {
    let handler = Handler(services)
    pages[Handler.path] = Route(credential: Handler.credential) {
      try await handler.response(to: $0, from: $1)
    }
  }

  mutating func add<Handler: SessionHandler>(_: Handler.Type) {
    let handler = Handler(services)
    let address = Handler.Called.address
    let route = session(address.host) { fields, cookies, session in
      let request = try Handler.Called.Request(decoding: fields)
      try handler.inspect(request, cookies: cookies, of: session)
      let value = try await handler.value(of: request, for: session)
      return Handler.Called.encode(.ok(value))
    }
    // Only the calls of `d.` and `s.web2` are found below any root.
    if ["/channel/", "/api/"].contains(where: address.path.hasPrefix) {
      calls[Self.name(address)] = route
    } else {
      pages[address.path] = route
    }
  }

  private mutating func add<Handler: FieldHandler>(_: Handler.Type) {
    let handler = Handler(services)
    calls[Handler.name] = session(Handler.host) { fields, _, session in
      let result = try await handler.result(of: fields, for: session)
      let reply: JSONValue = ["retcode": 0, "result": result]
      return reply.encoded()
    }
  }

  private mutating func add(_ handler: any UploadHandler, at address: EndpointAddress) {
    pages[address.path] = .upload(handler, .session(address.host))
  }

  /// A route that needs a session which was not ended by another login.
  private func session(
    _ host: HostRole,
    _ answer:
      @escaping @Sendable (RequestFields, [String: String], SessionRecord) async throws -> [UInt8]
  ) -> Route {
    let authorizer = services.authorizer
    return Route(credential: .session(host)) { request, _ in
      let fields = try RequestFields(request.form)
      let cookies = request.cookies
      let session = try await authorizer.session(fields, cookies: cookies, host: host)
      guard !session.isKicked else { throw Refusal(.sessionClosed) }
      return .json(try await answer(fields, cookies, session))
    }
  }

  private static func name(_ address: EndpointAddress) -> String {
    String(address.path.split(separator: "/").last ?? "")
  }

  /// A path from outside, fit for a log line.
  static func printable(_ path: String) -> String {
    String(
      path.unicodeScalars.prefix(200).map { $0.value > 32 && $0.value < 127 ? Character($0) : "?" }
    )
  }

  /// Files are at paths that carry names and numbers.
  private func fileRoute(_ request: ServerRequest) -> Route? {
    for root in [OnlineFile.root, PictureAccess.root] where request.path.hasPrefix(root) {
      return pages[root]
    }
    return OfflineFile(path: request.path, fields: request.form) == nil
      ? nil : pages[OfflineFileHandler.path]
  }

  private mutating func addPages() {
    add(LoginPageHandler.self)
    add(VersionHandler.self)
    add(CheckHandler.self)
    add(GetImageHandler.self)
    add(LoginHandler.self)
    add(CheckSigHandler.self)
    add(LoginProxyHandler.self)
    add(Login2Handler.self)
    add(Poll2Handler.self)
    add(KeepAliveHandler.self)
    add(GetOffpic2Handler.self)
    add(GetCface2Handler.self)
    add(GetGroupPicHandler.self)
    add(GetFile2Handler.self)
    add(PictureFileHandler.self)
    add(OfferFetchHandler.self)
    add(OfflineFileHandler.self)
    add(WebQQChatHandler.self)
    add(GetFaceHandler.self)
    addUploads()
  }

  private mutating func addUploads() {
    add(OfflineUploadHandler(services, kind: .picture), at: UploadOfflinePic.address)
    add(OfflineUploadHandler(services, kind: .offline), at: UploadOfflineFile.address)
    add(CfaceUploadHandler(services), at: CfaceUpload.address)
    // Offering a file and fetching it are one path.
    pages[OnlineFile.root]?.upload = OfferUploadHandler(services)
  }

  private mutating func addCalls() {
    add(SendBuddyMsg2Handler.self)
    add(SendQunMsg2Handler.self)
    add(SendDiscuMsg2Handler.self)
    add(GetC2cmsgSig2Handler.self)
    add(SendSessMsg2Handler.self)
    add(ChangeStatus2Handler.self)
    add(InputNotify2Handler.self)
    add(Shake2Handler.self)
    add(Logout2Handler.self)
    add(GetUserFriends2Handler.self)
    add(GetGroupNameListMask2Handler.self)
    add(GetGroupInfoExt2Handler.self)
    add(GetDiscusListHandler.self)
    // Its name until December 2013.
    calls["get_discu_list_new2"] = calls["get_discus_list"]
    add(GetDiscuInfoHandler.self)
    addGroups()
    add(GetOnlineBuddies2Handler.self)
    add(GetRecentList2Handler.self)
    add(GetSelfInfo2Handler.self)
    add(GetFriendInfo2Handler.self)
    add(GetStrangerInfo2Handler.self)
    add(GetFriendUin2Handler.self)
    add(GetSingleLongNick2Handler.self)
    add(GetQQLevel2Handler.self)
    add(RefuseFile2Handler.self)
    add(SendOffFile2Handler.self)
    add(NotifyOffFile2Handler.self)
    add(GetGfaceSig2Handler.self)
    addPeople()
  }
  private mutating func addGroups() {
    add(GetGroupMemberStat2Handler.self)
    add(GetGroupPublicInfo2Handler.self)
    add(GetGroupInfoHandler.self)
    add(GetSelfBusinessCard2Handler.self)
    add(UpdateGroupBusinessCard2Handler.self)
    add(ApplyJoinGroup2Handler.self)
    add(OpGroupJoinReqHandler.self)
    add(QuitGroup2Handler.self)
    add(UpdateGroupInfo2Handler.self)
    add(MessageFilterHandler.self)
    add(SearchGroupsHandler.self)
    add(CreateDiscuHandler.self)
    add(ChangeDiscuMemHandler.self)
    add(ModifyDiscuInfoHandler.self)
    add(QuitDiscuHandler.self)
  }
}
