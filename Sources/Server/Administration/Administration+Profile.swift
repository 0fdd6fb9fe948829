import GRDB
import Imaging

extension Administration {
  /// In characters.
  private static let longestFact = 200

  /// Changes what an account tells about itself.
  /// - Throws: `AdministrationError` when there is no such account or something cannot be used.
  public func setProfile(_ change: ProfileChange, of number: UInt64) throws {
    try Self.check(change)
    try store.writeBlocking { database in
      try AccountRecord.require(number.stored, in: database)
      if let signature = change.signature {
        try AccountRecord.setSignature(signature, of: number.stored, in: database)
      }
      if let gender = change.gender {
        try database.execute(
          sql: "UPDATE account SET gender = ? WHERE number = ?",
          arguments: [gender.rawValue, number.stored]
        )
      }
      var profile = try AccountProfile.of(number.stored, in: database)
      profile.take(change)
      guard profile.allowRule != 3 || !(profile.question.isEmpty || profile.answer.isEmpty) else {
        throw AdministrationError.profileMalformed(reason: "a question needs words and an answer")
      }
      try profile.save(database)
    }
  }

  /// Gives an account a picture; `nil` takes it away, and a drawn one is shown.
  /// - Throws: `AdministrationError` when there is no such account, or for what is no JPEG, PNG, GIF
  ///   or BMP of at most 1 MiB.
  public func setAvatar(_ picture: [UInt8]?, of number: UInt64) throws {
    if let picture { try Self.check(picture: picture) }
    try store.writeBlocking { database in
      try AccountRecord.require(number.stored, in: database)
      try Self.set(picture, of: .account(number), in: database)
    }
  }

  /// Gives a group a picture, as `setAvatar(_:of:)` does an account.
  public func setAvatar(_ picture: [UInt8]?, ofGroup number: UInt64) throws {
    if let picture { try Self.check(picture: picture) }
    try store.writeBlocking { database in
      guard try GroupTable.exists(number.stored, in: database) else {
        throw AdministrationError.noSuchGroup(number)
      }
      try Self.set(picture, of: .group(number), in: database)
    }
  }

  private static func set(
    _ picture: [UInt8]?,
    of owner: AvatarTable.Owner,
    in database: Database
  ) throws {
    guard let picture else { return try AvatarTable.remove(owner, in: database) }
    try AvatarTable.set(picture, of: owner, in: database)
  }

  private static func check(picture: [UInt8]) throws {
    do {
      _ = try Picture(decoding: picture)
    } catch {
      throw AdministrationError.pictureUnusable(reason: error.description)
    }
  }

  private static func check(_ change: ProfileChange) throws {
    let texts = [change.question, change.answer].compactMap(\.self) + change.facts.values
    guard texts.allSatisfy({ $0.count <= longestFact && !$0.contains(where: \.isNewline) }),
      (change.signature ?? "").count <= AccountRules.longestSignature
    else {
      throw AdministrationError.profileMalformed(
        reason: "texts have one line of at most \(longestFact) characters, "
          + "signatures \(AccountRules.longestSignature)"
      )
    }
    guard let birthday = change.birthday else { return }
    guard birthday.count == 3, (0...9_999).contains(birthday[0]),
      (0...12).contains(birthday[1]), (0...31).contains(birthday[2])
    else { throw AdministrationError.profileMalformed(reason: "that is no day of the calendar") }
  }
}

extension AccountProfile {
  fileprivate mutating func take(_ change: ProfileChange) {
    if let day = change.birthday { (birthYear, birthMonth, birthDay) = (day[0], day[1], day[2]) }
    if let blood = change.blood {
      self.blood = ProfileChange.Blood.allCases.firstIndex(of: blood) ?? 0
    }
    if let rule = change.addRule {
      allowRule = ProfileChange.AddRule.allCases.firstIndex(of: rule) ?? 1
    }
    question = change.question ?? question
    answer = change.answer ?? answer
    for (fact, text) in change.facts { self[keyPath: Self.path(fact)] = text }
  }

  private static func path(_ fact: ProfileChange.Fact) -> WritableKeyPath<AccountProfile, String> {
    switch fact {
    case .country: \.country
    case .province: \.province
    case .city: \.city
    case .phone: \.phone
    case .mobile: \.mobile
    case .email: \.email
    case .college: \.college
    case .homepage: \.homepage
    case .occupation: \.occupation
    case .personal: \.personal
    }
  }
}
