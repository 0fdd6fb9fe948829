import Chat

extension Session {
  func openPage() async throws(Superseded) -> Result<LoginPage.Reply, ProtocolError> {
    guard let open else { throw Superseded() }
    let request = open.hosts.request(
      LoginPage.self,
      .init(statusCode: open.presence.wireCode)
    )
    self.open?.hosts.loginPageURL = request.url
    return try await call(LoginPage.self, request)
  }

  func check(_ flow: LoginFlow) async throws(Superseded) -> Result<Check.Reply, ProtocolError> {
    try await call(
      Check.self,
      .init(
        account: String(flow.account),
        loginSignature: flow.loginSignature,
        random: time.fraction
      )
    )
  }

  func fetchPicture(_ flow: LoginFlow) async throws(Superseded) -> Result<[UInt8], ProtocolError> {
    try await call(
      GetImage.self,
      .init(account: String(flow.account), random: time.fraction)
    )
  }

  func askPerson(_ flow: inout LoginFlow) async throws(Superseded) -> [LoginFlow.Action] {
    let input = try await wait { await withCheckedContinuation { person = $0 } }
    switch input {
    case .answer(let answer):
      // Nobody means an empty answer; a new picture at least shows that it was seen.
      let code = answer.filter { !$0.isWhitespace }
      return code.isEmpty ? flow.personWantsAnother() : flow.personAnswered(code)
    case .another: return flow.personWantsAnother()
    case nil: throw Superseded()
    }
  }

  func tell(_ input: PersonInput) {
    person?.resume(returning: input)
    person = nil
  }

  func logIn(
    _ flow: LoginFlow,
    verifyCode: String,
    uinBytes: [UInt8],
    submit: Int
  ) async throws(Superseded) -> Result<Login.Reply, ProtocolError> {
    guard let open else { throw Superseded() }
    let digest = PasswordDigest.digest(
      password: open.credentials.password.exposed,
      uinBytes: uinBytes,
      verifyCode: verifyCode
    )
    let milliseconds = 4_000 + time.random() % 20_000
    return try await call(
      Login.self,
      .init(
        account: String(open.account),
        digest: digest,
        verifyCode: verifyCode,
        statusCode: open.presence.wireCode,
        action: "2-\(8 + submit)-\(milliseconds)",
        submit: submit,
        loginSignature: flow.loginSignature
      )
    )
  }

  func visit(_ url: String) async throws(Superseded) -> Result<CheckSig.Reply, ProtocolError> {
    guard let request = open?.hosts.signatureRequest(url) else {
      log.write(.warning, "the login answered with an address that is not the server's")
      return .failure(.malformed(endpoint: Login.address.path, field: "url"))
    }
    return try await call(CheckSig.self, request)
  }

  /// login2: with `nil` a new session, with the old `psessionid` a relink.
  func openSession(
    psessionid: String?
  ) async throws(Superseded) -> Result<RetcodeReply<Login2.Value>, ProtocolError> {
    guard let open else { throw Superseded() }
    let ptwebqq = try await self.ptwebqq()
    let result = try await call(
      Login2.self,
      .init(
        status: open.presence,
        ptwebqq: ptwebqq,
        clientid: open.clientid,
        psessionid: psessionid
      )
    )
    if case .success(.ok(let value)) = result {
      guard value.uin == open.account else {
        return .failure(.malformed(endpoint: Login2.address.path, field: "uin"))
      }
      self.open?.adopt(value)
      linkNumber += 1
    }
    return result
  }

  /// The cookie as it is now; empty when there is none.
  func ptwebqq() async throws(Superseded) -> String {
    guard let url = open?.hosts.url(.session) else { throw Superseded() }
    return try await wait { await transport.cookie("ptwebqq", for: url) } ?? ""
  }

  /// The session is open: forget the aliases of another login, tell who I am, load the lists.
  func signedIn(_ flow: LoginFlow) async throws(Superseded) {
    guard let account = open?.account else { throw Superseded() }
    open?.nick = HTMLEntities.decode(flow.nick)
    translation.own = account
    tellWaitingFriendships()
    people.forgetSession()
    translation.aliases.forgetAliases()
    leaves = StrangerLeaves()
    translation.aliases.learn(account: account, of: Uin(account))
    acknowledged = []
    discussionVersions = [:]
    jobs.removeAll()
    loginNumber += 1
    working?.cancel()
    working = nil
    if let profile = open?.profile { emit(.signedIn(profile)) }
    machine.stepBegan(.loadingContacts)
    show(machine.link)
    try await loadLists()
  }
}
