import Chat

/// Friendships begin, change and end.
extension Session {
  func add(
    _ account: UInt64,
    _ message: String,
    category: Int,
    markName: String
  ) async throws(ServiceFailure) {
    // Who was not looked up yet is looked up now; a captcha may come first, and then the person
    // asks again.
    if people.tokens[account] == nil { try await search(account) }
    guard let token = people.tokens[account] else { return }
    let vfwebqq = try credential()
    switch people.rules[account] ?? .needsApproval {
    case .nobody: throw .rejected(.notAllowed)
    case .anybody:
      let request = AddNoVerify2.Request(
        account: account,
        category: category,
        markName: markName,
        token: token,
        vfwebqq: vfwebqq
      )
      _ = try await demand(AddNoVerify2.self, request)
      reload()
    case .needsApproval:
      let request = AddNeedVerify2.Request(
        account: account,
        category: category,
        markName: markName,
        message: message,
        token: token,
        vfwebqq: vfwebqq
      )
      _ = try await demand(AddNeedVerify2.self, request)
    case .needsAnswer:
      let request = AnswerAndAdd2.Request(
        account: account,
        category: category,
        markName: markName,
        answer: message,
        token: token,
        vfwebqq: vfwebqq
      )
      _ = try await demand(AnswerAndAdd2.self, request)
      reload()
    }
  }

  func accept(
    _ contact: ContactID,
    category: Int?,
    markName: String
  ) async throws(ServiceFailure) {
    let account = try await account(of: contact)
    let vfwebqq = try credential()
    guard let category else {
      _ = try await demand(AllowAddedRequest2.self, .init(account: account, vfwebqq: vfwebqq))
      return
    }
    let request = AllowAndAdd2.Request(
      account: account,
      category: category,
      markName: markName,
      vfwebqq: vfwebqq
    )
    _ = try await demand(AllowAndAdd2.self, request)
    reload()
  }

  func refuse(_ contact: ContactID, _ message: String) async throws(ServiceFailure) {
    let request = DenyAddedRequest2.Request(
      account: try await account(of: contact),
      message: message,
      vfwebqq: try credential()
    )
    _ = try await demand(DenyAddedRequest2.self, request)
  }

  func remove(_ contact: ContactID, isOnBothSides: Bool) async throws(ServiceFailure) {
    let request = DeleteFriend.Request(
      uin: try alias(ofBuddy: contact),
      isOnBothSides: isOnBothSides,
      vfwebqq: try credential()
    )
    _ = try await demand(DeleteFriend.self, request)
    lose(contact)
    work()
  }

  func rename(_ contact: ContactID, to name: String) async throws(ServiceFailure) {
    let request = ChangeMarkName2.Request(
      uin: try alias(ofBuddy: contact),
      markName: name,
      vfwebqq: try credential()
    )
    _ = try await demand(ChangeMarkName2.self, request)
    reload()
  }

  func move(_ contact: ContactID, to category: Int) async throws(ServiceFailure) {
    let request = ModifyFriendGroup.Request(
      uin: try alias(ofBuddy: contact),
      category: category,
      vfwebqq: try credential()
    )
    _ = try await demand(ModifyFriendGroup.self, request)
    reload()
  }

  func setSignature(_ text: String) async throws(ServiceFailure) {
    let request = SetLongNick2.Request(signature: text, vfwebqq: try credential())
    _ = try await demand(SetLongNick2.self, request)
    emit(.people(.signatureChanged(nil, text)))
  }

  /// Somebody is no buddy any more; told once.
  func lose(_ contact: ContactID) {
    jobs.add(.roster)
    guard isBuddy(contact) else { return }
    roster.buddies.removeAll { $0.contact.id == contact }
    emit(.people(.buddyRemoved(contact)))
  }

  private func reload() {
    jobs.add(.roster)
    work()
  }
}
