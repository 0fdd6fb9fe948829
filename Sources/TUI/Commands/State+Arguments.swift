import Chat

extension State {
  /// Reads a number of a person or a group.
  func number(_ word: String, _ body: (UInt64) -> CommandEntry.Outcome) -> CommandEntry.Outcome {
    guard let number = UInt64(word), (5...10).contains(word.utf8.count) else {
      return .refused(Phrase("号码是 5 到 10 位数字", "a number has 5 to 10 digits"))
    }
    return body(number)
  }

  /// Does something with a person: the one named, else the one of the open conversation.
  mutating func withBuddy(
    _ name: String?,
    _ body: (inout State, ContactID) -> CommandEntry.Outcome
  ) -> CommandEntry.Outcome {
    let use = { (state: inout State, id: ConversationID) -> CommandEntry.Outcome in
      guard case .contact(let contact) = id else {
        return .refused(Phrase("这要对一个人做", "this needs a person"))
      }
      return body(&state, contact)
    }
    guard let name else { return withConversation(use) }
    return resolve(name, use)
  }

  /// Does something with the open group.
  mutating func withGroup(
    _ body: (inout State, GroupID) -> CommandEntry.Outcome
  ) -> CommandEntry.Outcome {
    guard case .group(let group) = current else {
      return .refused(Phrase("先打开一个群", "open a group first"))
    }
    return body(&self, group)
  }

  /// People by their names, with commas between them.
  mutating func contacts(
    named names: String,
    _ body: ([ContactID]) -> CommandEntry.Outcome
  ) -> CommandEntry.Outcome {
    var contacts: [ContactID] = []
    for name in CommandLine.names(names) {
      let outcome = withBuddy(name) { _, contact in
        contacts.append(contact)
        return .done()
      }
      if case .refused = outcome { return outcome }
    }
    return contacts.isEmpty ? .refused(Words.nobodyNamed) : body(contacts)
  }

  /// Reads a category of the buddy list, the first of all where none is named, and a mark name.
  mutating func place(
    _ words: ArraySlice<String>,
    _ body: (inout State, Int, String) -> CommandEntry.Outcome
  ) -> CommandEntry.Outcome {
    // The last word comes as it was typed.
    let words = words.map { CommandLine.unquoted($0[...]) }
    guard let name = words.first else { return body(&self, 0, "") }
    let categories = directory.roster.categories
    guard let category = categories.first(where: { $0.name == name }) else {
      let names = categories.map(\.name).joined(separator: ", ")
      return .refused(Phrase("没有分组 \(name)：\(names)", "no category \(name): \(names)"))
    }
    return body(&self, category.index, words.count > 1 ? words[1] : "")
  }

  /// Says yes to who asked; who asks to join a group comes into no category.
  mutating func accept(
    _ name: String?,
    category: Int?,
    markName: String
  ) -> CommandEntry.Outcome {
    answer(name) { plea in
      switch plea {
      case .buddy(let contact): .people(.accept(contact, category: category, markName: markName))
      case .join(let group, let contact):
        .groups(.answerJoin(group, contact, isAccepted: true, message: ""))
      }
    }
  }

  /// Ends a friendship, once that is confirmed.
  mutating func remove(_ contact: ContactID, onBothSides: Bool) -> CommandEntry.Outcome {
    let name = name(of: contact)
    let question =
      onBothSides
      ? Phrase("删除好友 \(name)，对方也不再有你？", "remove \(name), and you from their list?")
      : Phrase("删除好友 \(name)？", "remove \(name)?")
    return whenConfirmed(question) { _ in
      .done([.request(.people(.remove(contact, onBothSides: onBothSides)))])
    }
  }

  /// Answers who asked: the one named, else the last one.
  mutating func answer(
    _ name: String?,
    _ request: (Plea) -> ServiceRequest
  ) -> CommandEntry.Outcome {
    let nobody = CommandEntry.Outcome.refused(Phrase("没有人在等答复", "nobody waits for an answer"))
    var plea = pleas.last
    if let name {
      plea = pleas.last { NameSearch.contains(self.name(of: $0.contact), name) }
    } else if let current {
      plea = pleas.last { $0.isAbout(current) } ?? plea
    }
    guard let plea else { return nobody }
    pleas.removeAll { $0 == plea }
    return .done([.request(request(plea))])
  }

  /// Does something with a transfer: the one of this number, else the newest that fits.
  mutating func withTransfer(
    _ word: String?,
    where fits: (Transfer) -> Bool,
    _ body: (inout State, Transfer) -> CommandEntry.Outcome
  ) -> CommandEntry.Outcome {
    let transfer: Transfer?
    if let word {
      transfer = Int(word).flatMap { transfers[Transfer.ID($0)] }
    } else {
      transfer = transfers.values.filter(fits).max { $0.id.rawValue < $1.id.rawValue }
    }
    guard let transfer, fits(transfer) else {
      return .refused(Phrase("没有这样的文件", "no such file"))
    }
    return body(&self, transfer)
  }

  /// Does something that cannot be undone when the same command is entered twice in a row.
  mutating func whenConfirmed(
    _ question: Phrase,
    _ body: (inout State) -> CommandEntry.Outcome
  ) -> CommandEntry.Outcome {
    guard confirming == keyed ?? draft.text else {
      confirming = keyed ?? draft.text
      return .refused(
        keyed == nil
          ? Phrase("\(question.chinese) 再按 Enter 确认", "\(question.english) Enter again does it")
          : Phrase("\(question.chinese) 再按一次确认", "\(question.english) the key again does it")
      )
    }
    confirming = nil
    return body(&self)
  }

  /// Shows details of what a conversation is with.
  mutating func showDetails(of id: ConversationID) -> CommandEntry.Outcome {
    switch id {
    case .contact(let contact): return .done(showDetails(of: .contact(contact)))
    case .group(let group): return .done(showDetails(of: .group(group)))
    case .discussion:
      return .refused(
        Phrase("讨论组没有资料，Alt-m 看成员", "a discussion tells nothing; Alt-m shows members")
      )
    }
  }

  /// Where a file of this name goes when nobody says where.
  func downloadPath(for name: String) -> String {
    let last = name.split(whereSeparator: { "/\\".contains($0) }).last.map(String.init) ?? ""
    let safe = last.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
    let shown = String(String.UnicodeScalarView(safe)).drop { $0 == "." }
    let name = shown.isEmpty ? "file" : String(shown.prefix(120))
    return environment.downloadFolder.isEmpty ? name : "\(environment.downloadFolder)/\(name)"
  }
}

extension Plea {
  /// It came in this conversation.
  fileprivate func isAbout(_ id: ConversationID) -> Bool {
    switch self {
    case .buddy(let contact): id == .contact(contact)
    case .join(let group, _): id == .group(group)
    }
  }
}
