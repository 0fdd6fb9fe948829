import Chat

/// People are found by their number; servers slow that down by captchas.
extension Session {
  /// Looks somebody up; `code` is the answer to the captcha of before.
  func search(_ account: UInt64, code: String = "") async throws(ServiceFailure) {
    let request = SearchQQByUin2.Request(
      account: account,
      verifySession: code.isEmpty ? "" : try await verifySession(),
      code: code,
      vfwebqq: try credential(),
      t: time.milliseconds
    )
    switch try await inquire(SearchQQByUin2.self, request) {
    case .failure(.rejected(.captchaNeeded)): try await askForCaptcha(account, wasWrong: false)
    case .failure(.rejected(.captchaWrong)): try await askForCaptcha(account, wasWrong: true)
    case .failure(.rejected(.tokenExpired)):
      people.searched = nil
      emit(.people(.found(nil)))
    case .failure(let error):
      people.searched = nil
      throw ServiceFailure(error)
    case .success(let info):
      people.searched = nil
      remember(info, of: account)
      emit(.people(.found(try await found(info, account))))
    }
  }

  /// An answer belongs to the login that waits for one, else to a search.
  func takeAnswer(_ answer: String) async throws(ServiceFailure) {
    guard person == nil, let account = people.searched else { return tell(.answer(answer)) }
    let code = answer.filter { !$0.isWhitespace }
    guard !code.isEmpty else { return try await takeRenewal() }
    try await search(account, code: code)
  }

  func takeRenewal() async throws(ServiceFailure) {
    guard person == nil, let account = people.searched else { return tell(.another) }
    try await askForCaptcha(account, wasWrong: false)
  }

  private func found(
    _ info: PersonInfo,
    _ account: UInt64
  ) async throws(ServiceFailure) -> ContactDetails {
    let uin = Uin(info.uin)
    let id = translation.aliases.learn(account: account, of: uin)
    let contact = Contact(id: id, nick: HTMLEntities.decode(info.nick), account: account)
    var details = translation.details(info, of: contact)
    guard details.joinRule == .needsAnswer else { return details }
    let request = GetAllowInfo2.Request(
      uin: uin,
      vfwebqq: try credential(),
      t: time.milliseconds
    )
    let result = try await inquire(GetAllowInfo2.self, request)
    // Servers of old did not tell the question.
    let allow = try? result.get()
    details.question = HTMLEntities.decode(allow?.question ?? "")
    return details
  }

  private func askForCaptcha(_ account: UInt64, wasWrong: Bool) async throws(ServiceFailure) {
    people.searched = account
    let request = GetImage.Request(
      account: "",
      random: time.fraction,
      aid: WebQQApplication.searchCaptchaID
    )
    let result = try await forPerson { session throws(Superseded) in
      try await session.call(GetImage.self, request)
    }
    switch result {
    case .success(let image):
      emit(
        .captchaRequired(
          CaptchaChallenge(image: image, previousFailure: wasWrong ? .wrongCaptcha : nil)
        )
      )
    case .failure(let error): throw ServiceFailure(error)
    }
  }

  private func verifySession() async throws(ServiceFailure) -> String {
    guard let url = open?.hosts.url(.captcha) else { throw .notSignedIn }
    return try await forPerson { session throws(Superseded) in
      try await session.wait { await session.transport.cookie("verifysession", for: url) } ?? ""
    }
  }
}
