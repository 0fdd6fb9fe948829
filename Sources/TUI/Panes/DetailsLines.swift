import Chat
import Imaging
import Terminal

/// What a person or a group tells, row by row, with its picture on top.
struct DetailsLines {
  let state: State
  let details: Details

  private static let pictureColumns = 32

  var lines: [HelpPane.Line] {
    let facts =
      switch details.subject {
      case .me, .contact: details.contact.map(contactLines)
      case .group: details.group.map(groupLines)
      }
    return [.headline(headline)] + pictureLines
      + (facts ?? [.entry(state.environment.text(Phrase("正在取", "loading")), Phrase("…", "..."))])
  }

  private var headline: Phrase {
    switch details.subject {
    case .me: Phrase("我的资料", "Me")
    case .contact(let contact): Phrase(state.name(of: contact), state.name(of: contact))
    case .group(let group):
      Phrase(state.name(of: .group(group)), state.name(of: .group(group)))
    }
  }

  private var pictureLines: [HelpPane.Line] {
    guard let picture = state.pictures.whole[.avatar(details.subject.avatarOwner)]?.drawing
    else { return [] }
    let renderer: BlockRenderer = state.environment.charset.drawsBlocks ? .quadrants : .ascii
    let columns = min(Self.pictureColumns, picture.width)
    return renderer.rows(of: picture, columns: columns).map { .picture($0) } + [.blank]
  }

  private func contactLines(_ details: ContactDetails) -> [HelpPane.Line] {
    var rows: [(Phrase, String?)] = [
      (Phrase("昵称", "nick"), details.contact.nick),
      (Phrase("备注", "your name for them"), details.contact.markName),
      (Phrase("号码", "number"), details.contact.account.map(String.init)),
      (Phrase("签名", "signature"), details.signature),
      (Phrase("状态", "presence"), details.presence.map { state.environment.text($0.choicePhrase) }),
      (Phrase("等级", "level"), details.level.map(String.init)),
      (Phrase("性别", "gender"), gender(details.gender)),
      (Phrase("生日", "birthday"), details.birthday.map(birthday)),
    ]
    rows += details.facts.map { ($0.kind.phrase, $0.text) }
    rows.append((Phrase("加好友", "to add"), wayToAdd(details)))
    return shown(rows)
  }

  private func groupLines(_ details: GroupDetails) -> [HelpPane.Line] {
    let members = details.memberCount.map { count in
      details.maximumMembers.map { "\(count)/\($0)" } ?? "\(count)"
    }
    return shown([
      (Phrase("群名", "name"), details.name),
      (Phrase("群号", "number"), details.number.map(String.init)),
      (Phrase("群主", "owner"), details.owner?.displayName),
      (Phrase("公告", "notice"), details.notice),
      (Phrase("简介", "about"), details.introduction),
      (Phrase("成员", "members"), members),
      (Phrase("建群", "made"), details.createdAt.map(day)),
    ])
  }

  /// Without what is not told; a line end becomes a blank, for a row is a row.
  private func shown(_ rows: [(Phrase, String?)]) -> [HelpPane.Line] {
    rows.compactMap { label, text in
      guard let text, !text.isEmpty else { return nil }
      let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
      return .entry(state.environment.text(label), Phrase(line, line))
    }
  }

  /// What is needed before a person who is no buddy may be added.
  private func wayToAdd(_ details: ContactDetails) -> String? {
    guard self.details.subject != .me, !state.directory.buddies.contains(details.contact.id) else {
      return nil
    }
    let number = details.contact.account.map(String.init) ?? "NUMBER"
    let way =
      switch details.joinRule {
      case .anybody: Phrase("谁都可以：/add \(number)", "anybody may: /add \(number)")
      case .needsApproval: Phrase("对方要同意：/add \(number)", "asks first: /add \(number)")
      case .nobody: Phrase("不接受", "nobody may")
      case .needsAnswer:
        Phrase(
          "先回答“\(details.question)”：/add \(number) \"答案\"",
          "answer \"\(details.question)\": /add \(number) \"ANSWER\""
        )
      }
    return state.environment.text(way)
  }

  private func gender(_ gender: ContactDetails.Gender) -> String? {
    switch gender {
    case .male: state.environment.text(Phrase("男", "male"))
    case .female: state.environment.text(Phrase("女", "female"))
    case .unknown: nil
    }
  }

  private func birthday(_ day: ContactDetails.Birthday) -> String {
    let parts = [day.year, day.month, day.day].filter { $0 > 0 }
    return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
  }

  private func day(_ moment: Timestamp) -> String {
    let time = state.environment.localTime(moment)
    return birthday(ContactDetails.Birthday(year: time.year, month: time.month, day: time.day))
  }
}

extension ContactDetails.Fact.Kind {
  fileprivate var phrase: Phrase {
    switch self {
    case .country: Phrase("国家", "country")
    case .province: Phrase("省份", "province")
    case .city: Phrase("城市", "city")
    case .mail: Phrase("邮箱", "mail")
    case .phone: Phrase("电话", "phone")
    case .mobile: Phrase("手机", "mobile")
    case .homepage: Phrase("主页", "homepage")
    case .school: Phrase("学校", "school")
    case .occupation: Phrase("职业", "occupation")
    case .blood: Phrase("血型", "blood type")
    case .constellation: Phrase("星座", "constellation")
    case .zodiac: Phrase("生肖", "zodiac")
    case .about: Phrase("说明", "about")
    }
  }
}
