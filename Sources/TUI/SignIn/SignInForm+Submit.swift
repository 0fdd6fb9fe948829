import Chat

extension SignInForm {
  /// The longest password, in UTF-16 units as the wire counts them.
  private static let passwordLimit = 32

  /// Checks the fields and asks for signing in; or says what is wrong and asks for nothing.
  ///
  /// For the program itself when `SignInPrefill.isComplete`; Enter does the same.
  public mutating func submit() -> [Effect] {
    unreachableCount = 0
    guard let credentials = checkedCredentials() else { return [] }
    return signIn(with: credentials)
  }

  /// What Enter means outside the captcha and the quit button.
  mutating func confirm() -> [Effect] {
    switch phase {
    case .editing, .awaitingRetry: return submit()
    case .askingInsecure: return []
    case .signingIn(.awaitingCaptcha):
      guard !isInPlace, hasEditedSinceSubmit else { return answerCaptcha() }
      // The captcha was asked for what was typed before; signing in anew replaces it.
      return submit()
    case .signingIn: return []
    }
  }

  /// Asks the service, with the fields as they were checked.
  mutating func signIn(with credentials: Credentials) -> [Effect] {
    submitted = credentials
    phase = .signingIn(.checking)
    notice = nil
    captcha = nil
    if focus == .code { focus = .signIn }
    hasCancelled = false
    return [.request(.signIn(credentials))]
  }

  /// Gives up what runs; everything typed stays.
  mutating func cancel() -> [Effect] {
    switch phase {
    case .editing: return []
    case .signingIn:
      stop(.failure(.cancelled), focus: captcha == nil ? focus : .password)
      hasCancelled = true
      return [.request(.cancelSignIn)]
    case .awaitingRetry(let retry):
      stop(.failure(retry.failure), focus: focus)
      return []
    case .askingInsecure:
      stop(.failure(.cancelled), focus: .server)
      return []
    }
  }

  /// Goes back to editing and says why.
  mutating func stop(_ notice: SignInNotice?, focus: SignInField) {
    phase = .editing
    captcha = nil
    self.notice = notice
    self.focus = focus
  }

  /// Waits for no retry any more: the person has begun to change something.
  mutating func fieldChanged() {
    guard case .awaitingRetry(let retry) = phase else { return }
    stop(.failure(retry.failure), focus: focus)
  }

  private var hasEditedSinceSubmit: Bool {
    guard let submitted else { return true }
    return ServerAddress(server.text)?.url != submitted.server
      || account.text.trimmed != submitted.account || password.secret != submitted.password
      || presence != submitted.presence
  }

  private mutating func checkedCredentials() -> Credentials? {
    if let (problem, field) = problem {
      notice = problem
      focus = field
      return nil
    }
    guard let address = ServerAddress(server.text) else { return nil }
    return Credentials(
      server: address.url,
      account: String(account.text.trimmed),
      password: password.secret,
      presence: presence,
      allowsInsecureLink: insecureServer == address.url
    )
  }

  /// What is wrong with the fields, from the top.
  private var problem: (SignInNotice, SignInField)? {
    if server.text.trimmed.isEmpty { return (.problem(SignInWords.serverMissing), .server) }
    if ServerAddress(server.text) == nil { return (.failure(.serverAddressMalformed), .server) }
    let number = account.text.trimmed
    if !(5...10).contains(number.count) || !number.allSatisfy(\.isASCIIDigit) {
      return (.failure(.accountMalformed), .account)
    }
    if password.count == 0 { return (.problem(SignInWords.passwordMissing), .password) }
    if password.unitCount > Self.passwordLimit {
      return (.problem(SignInWords.passwordTooLong), .password)
    }
    return nil
  }
}
