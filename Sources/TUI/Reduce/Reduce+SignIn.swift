import Chat

extension State {
  /// The form is on the screen.
  public var isFormShown: Bool {
    // Comparing with nil would copy all of it.
    if case .some = signIn { true } else { false }
  }

  /// Lets the sign-in form take an event in; nothing happens while it is not shown.
  mutating func passToForm(_ event: Event) -> [Effect] {
    guard isFormShown else { return passToCaptcha(event) }
    return signIn?.handle(event, size: size, environment: environment) ?? []
  }

  /// Shows the form, as it was left where it was shown before.
  ///
  /// Conversations stay as they are.
  mutating func showForm(_ notice: SignInNotice? = nil) {
    guard !isFormShown else { return }
    var form = idleForm ?? SignInForm(prefill: SignInPrefill())
    form.notice = notice
    signIn = form
    idleForm = nil
  }

  /// The form gives way to the main screen.
  mutating func hideForm() {
    guard let form = signIn else { return }
    idleForm = form
    signIn = nil
  }

  /// Shows the form where only the person can go on.
  mutating func follow(_ event: ServiceEvent) {
    switch event {
    case .captchaRequired, .captchaFailed:
      if !isFormShown, let profile { askInPlace(for: profile) } else { showForm() }
    case .linkChanged(.signingIn): break
    case .linkChanged(let link):
      captcha = nil
      if link == .signedOut { showForm() }
      if link == .lost(.needsSignIn) { showForm(.sessionLost) }
    case .signInFailed, .signedIn, .rosterLoaded, .groupsLoaded,
      .discussionsLoaded, .membersLoaded, .contactLearned, .presenceChanged, .ownPresenceChanged,
      .messageReceived, .deliveryChanged, .typing, .unsupportedReceived, .unknownCode,
      .listMissing, .numberLearned, .hashProgramFailed, .latencyMeasured, .heard, .shaken,
      .callOffered,
      .messagesMissing,
      .recentLoaded, .people, .groups, .transferChanged, .leftFileAnswered,
      .pictureLoaded, .pictureFailed:
      break
    }
  }

  /// What nobody could read in the form.
  private var firstComplaint: Phrase? {
    SignInPrefill.notice(of: complaints)?.phrase
      ?? (idleForm?.isComplete == true ? environment.localeComplaint : nil)
  }

  /// The main screen is there again; what belonged to another account is gone.
  mutating func welcome(_ profile: Profile) {
    hideForm()
    if let before = self.profile, before.account != profile.account {
      let form = idleForm
      environment.language = localeLanguage
      var fresh = State(
        environment: environment,
        size: size,
        settings: settings,
        complaints: complaints
      )
      (fresh.now, fresh.link, fresh.nextTick) = (now, link, nextTick)
      (fresh.composedCount, fresh.idleForm) = (composedCount, form)
      fresh.attention.isFocused = attention.isFocused
      fresh.attention.reportsFocus = attention.reportsFocus
      self = fresh
    }
    if self.profile == nil, let complaint = firstComplaint { warn(complaint) }
    self.profile = profile
  }
}
