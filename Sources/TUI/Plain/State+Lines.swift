import Chat
import Terminal

extension State {
  /// Whether a whole line can be taken now: a captcha waits, or signing in is over and the lists are
  /// there that names in commands are looked up in.
  public var takesLines: Bool {
    if isFormShown { return askedCaptcha != nil || signIn?.asksInsecure == true }
    if case .signingIn = link { return false }
    return directory.loaded.union(missingLists).isSuperset(of: [.roster, .groups])
  }

  /// Whether all that was typed has been dealt with, so that one may leave without losing anything.
  public var isSettled: Bool { !isFormShown && queued.isEmpty }

  /// The captcha that waits for an answer.
  var askedCaptcha: SignInCaptcha? {
    let form = signIn ?? captcha?.form
    guard case .signingIn(.awaitingCaptcha) = form?.phase else { return nil }
    return form?.captcha
  }

  /// A whole line as the linear mode reads it: a command, or a message to the open conversation.
  mutating func enterLine(_ text: String) -> [Effect] {
    isLinear = true
    (help, switcher, search, completion) = (nil, nil, nil, nil)
    focus = .composer
    guard !text.isEmpty else { return [] }
    // A draft of the screen, or of an earlier run, is still there afterwards.
    let (place, kept, paste) = (current, draft, pasted)
    if let place { change(place) { $0.pasted = nil } }
    editDraft { $0.replace(with: text) }
    let effects = enter()
    if let place {
      change(place) { ($0.draft, $0.pasted) = (kept, paste) }
    } else {
      lobbyDraft = kept
    }
    return effects
  }

  /// Whole lines are typed from here on.
  mutating func leaveScreen() {
    isLinear = true
    (help, switcher, search, historySearch, completion) = (nil, nil, nil, nil, nil)
    focus = .composer
    touch()
    let hasDraft = !draft.isEmpty || pasted != nil
    inform(
      Phrase("逐行模式，/plain 回到全屏", "line by line; /plain goes back to the screen")
        + (hasDraft ? Phrase("；草稿留着", ", where the draft is") : Phrase("", ""))
    )
  }

  /// Keys are pressed from here on, on a screen.
  mutating func takeScreen(_ charset: Charset, colors: Int) {
    isLinear = false
    help = nil
    environment.charset = charset
    environment.terminalColors = colors
    environment.dress(in: settings.theme)
    notice = nil
    touch()
  }
}

extension SignInForm {
  /// Asks whether the password may cross the network in the clear.
  var asksInsecure: Bool {
    if case .askingInsecure = phase { true } else { false }
  }

  /// A whole line: the answer to what is being asked, if anything is.
  mutating func answer(_ line: String) -> [Effect] {
    switch phase {
    case .askingInsecure(let host):
      guard let first = line.first else { return [] }
      return answer(.character(first), host: host)
    case .signingIn(.awaitingCaptcha):
      if line.isEmpty { return renewCaptcha() }
      code = EditBuffer()
      editCode(.insert(line))
      return answerCaptcha()
    case .editing, .signingIn, .awaitingRetry: return []
    }
  }
}
