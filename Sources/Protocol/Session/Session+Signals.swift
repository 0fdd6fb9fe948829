import Chat

extension Session {
  /// Told to buddies, and seldom; that it could not be told concerns nobody.
  func tellTyping(_ contact: ContactID) async {
    let now = time.monotonic()
    guard isLive, isBuddy(contact),
      signalPace.pause(before: .typing, to: contact, at: now) == .zero
    else { return }
    signalPace.sent(.typing, to: contact, at: now)
    do throws(ServiceFailure) {
      try await tell(InputNotify2.self, contact)
    } catch {
      log.write(.debug, "nobody was told of the typing")
    }
  }

  /// Shakes a buddy's window.
  /// - Throws: `ServiceFailure.tooSoon` within 10 s of the last one, `.notABuddy` for a stranger.
  func shake(_ contact: ContactID) async throws(ServiceFailure) {
    guard isLive else { throw .notSignedIn }
    guard isBuddy(contact) else { throw .notABuddy }
    let now = time.monotonic()
    let pause = signalPace.pause(before: .shake, to: contact, at: now)
    guard pause == .zero else { throw .tooSoon(seconds: Int(pause / .seconds(1) + 1)) }
    signalPace.sent(.shake, to: contact, at: now)
    do throws(ServiceFailure) {
      try await tell(Shake2.self, contact)
    } catch {
      signalPace.failed(.shake, to: contact)
      throw error
    }
  }

  private func tell<E: RetcodeEndpoint>(
    _ endpoint: E.Type,
    _ contact: ContactID
  ) async throws(ServiceFailure) where E.Request == InputNotify2.Request {
    guard let open, let uin = translation.aliases.uin(of: contact) else { throw .notABuddy }
    let request = InputNotify2.Request(to: uin, session: open.fields, t: time.milliseconds)
    _ = try await demand(endpoint, request)
  }
}
