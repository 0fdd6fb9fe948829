import Chat

extension Session {
  /// Takes a message; what becomes of it is told by `deliveryChanged`.
  func send(
    _ message: Message,
    pictures: [PictureID: ContentSegment] = [:],
    signature: PictureSignature? = nil
  ) {
    guard open != nil, run != nil else {
      emit(.deliveryChanged(message.id, .failed(.notSignedIn)))
      return
    }
    guard outbox.add(message, pictures: pictures, signature: signature) else {
      emit(.deliveryChanged(message.id, .failed(.rejected(.malformedRequest))))
      return
    }
    pumpOutbox()
  }

  /// Goes on with what waits, unless that is happening already or the link is down or in doubt: what
  /// is lost on the way may have arrived, and is not sent again.
  func pumpOutbox() {
    guard isLive, !machine.isDoubtful, sending == nil, outbox.first != nil else { return }
    sending = task { session in await session.drainOutbox() }
  }

  private func drainOutbox() async {
    do throws(Superseded) {
      while isLive, !machine.isDoubtful, let entry = outbox.first, !awaitsNumber(entry.conversation)
      {
        try await keepPace(before: entry)
        // All of it may have changed meanwhile.
        guard isLive, !machine.isDoubtful, !awaitsNumber(entry.conversation) else { break }
        try await sendFirstPart(of: entry)
      }
      sending = nil
    } catch {
      log.write(.debug, "the outbox was replaced")
    }
  }

  private func keepPace(before entry: Outbox.Entry) async throws(Superseded) {
    guard let content = entry.parts.first?.content else { return }
    try await sleep(
      sendPace.pause(before: content, in: entry.conversation, at: time.monotonic())
    )
  }

  /// After another login an addressee has no number before the lists are there.
  private func awaitsNumber(_ conversation: ConversationID) -> Bool {
    switch conversation {
    case .contact(let id): translation.aliases.uin(of: id) == nil && isLookedFor(id)
    case .group(let id): translation.aliases.place(of: id) == nil && jobs.contains(.groups)
    case .discussion: false
    }
  }

  private func isLookedFor(_ contact: ContactID) -> Bool {
    jobs.contains(.roster)
      || translation.routes.routes(to: contact).contains { jobs.contains(.members($0)) }
  }

  private func sendFirstPart(of entry: Outbox.Entry) async throws(Superseded) {
    let link = linkNumber
    guard let part = entry.parts.first else { return giveUp(.failed(.unknownConversation)) }
    let isCounted = entry.conversation.isCounted
    if isCounted {
      translation.sequences.posted(in: entry.conversation, now: time.monotonic())
    }
    isPosting = true
    let outcome = try await post(part, to: entry.conversation)
    isPosting = false
    if isCounted, outcome?.isRefusal ?? true {
      translation.sequences.refused(in: entry.conversation)
    }
    guard let outcome else { return giveUp(.failed(.unknownConversation)) }
    switch outcome {
    case .accepted:
      sendPace.accepted(part.content, in: entry.conversation, at: time.monotonic())
      if let id = outbox.accepted() { emit(.deliveryChanged(id, .accepted)) }
    case .unconfirmed: giveUp(.unconfirmed)
    case .unanswered(let error):
      giveUp(.unconfirmed)
      // What waits behind it must not be lost on the same dead link.
      if link == linkNumber { report(error) }
    case .flooded:
      sendPace.flooded(at: time.monotonic())
      giveUp(.unconfirmed)
    case .rejected(let code):
      giveUp(.failed(.rejected(code)))
      if code == .tokenExpired { reloadList(of: entry.conversation) }
    case .targetGone:
      giveUp(.failed(.unknownConversation))
      reloadList(of: entry.conversation)
    case .noSharedPlace: giveUp(.failed(.noSharedPlace))
    case .notSent: giveUp(.failed(.linkDown))
    case .trouble(let error): meet(error, onLink: link)
    }
  }

  /// A target that the server does not know: our list is an old one.
  private func reloadList(of conversation: ConversationID) {
    switch conversation {
    case .contact: jobs.add(.roster)
    case .group: jobs.add(.groups)
    case .discussion: jobs.add(.discussions)
    }
    work()
  }

  /// Keeps the message for after the relink.
  ///
  /// A second refusal of the session is final, and so is a link that never carries this message.
  private func meet(_ error: ProtocolError, onLink link: Int) {
    let final: SendFailure
    let limit: Int
    if case .rejected(let code) = error {
      (final, limit) = (.rejected(code), 1)
    } else {
      (final, limit) = (.linkDown, Self.toleratedLinkFailures)
    }
    if !outbox.mayRepeat(atMost: limit) { giveUp(.failed(final)) }
    if link == linkNumber { report(error) }
  }

  /// How often one message may find no connection before it is given up.
  private static let toleratedLinkFailures = 5

  /// Posts one part; `nil` when the conversation has no number under this login.
  private func post(
    _ part: Outbox.Part,
    to conversation: ConversationID
  ) async throws(Superseded) -> SendOutcome? {
    guard let open else { throw Superseded() }
    let message = OutgoingMessage(
      content: part.content,
      msgID: part.messageID,
      session: open.fields,
      signature: part.signature
    )
    switch conversation {
    case .contact(let id):
      guard let uin = translation.aliases.uin(of: id) else { return nil }
      if isStranger(id) { return try await postToStranger(message, to: id, uin) }
      return SendOutcome(try await call(SendBuddyMsg2.self, .init(to: uin, message: message)))
    case .group(let id):
      guard let place = translation.aliases.place(of: id) else { return nil }
      let code = part.signature == nil ? nil : place.code
      let request = SendQunMsg2.Request(group: place.gid, code: code, message: message)
      return SendOutcome(try await call(SendQunMsg2.self, request))
    case .discussion(let id):
      let did = Did(id.rawValue)
      let request = SendDiscuMsg2.Request(discussion: did, message: message)
      return SendOutcome(try await call(SendDiscuMsg2.self, request))
    }
  }

  func giveUp(_ delivery: Delivery) {
    if let id = outbox.removeFirst() { emit(.deliveryChanged(id, delivery)) }
  }

  /// Tells of each waiting message that it will not go out.
  func failOutbox(_ failure: SendFailure) {
    for id in outbox.removeAll() { emit(.deliveryChanged(id, .failed(failure))) }
  }
}

extension ConversationID {
  /// Whether its messages are numbered.
  fileprivate var isCounted: Bool {
    switch self {
    case .contact: false
    case .group, .discussion: true
    }
  }
}

extension SendOutcome {
  /// Whether the server has certainly not taken the message.
  fileprivate var isRefusal: Bool {
    switch self {
    case .accepted, .unconfirmed, .unanswered, .flooded: false
    case .trouble, .rejected, .targetGone, .noSharedPlace, .notSent: true
    }
  }
}
