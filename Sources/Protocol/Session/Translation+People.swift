import Chat

extension Translation {
  /// Who sent an event; named by the number as long as nobody told a name.
  mutating func contact(of item: SystemMessageItem, nick: String? = nil) -> Contact {
    let id =
      item.account.map { aliases.learn(account: $0, of: item.from) } ?? aliases.contact(item.from)
    let account = aliases.account(of: id)
    return Contact(
      id: id,
      nick: nick.map(HTMLEntities.decode) ?? String(account ?? item.from.rawValue),
      account: account
    )
  }

  /// What somebody did about being my buddy.
  func event(_ kind: SystemMessageItem.Kind, of contact: Contact) -> PeopleEvent {
    switch kind {
    case .verifyRequired(let message, _):
      .buddyRequested(contact, message: HTMLEntities.decode(message))
    case .addedBuddy: .addedMe(contact)
    case .verifyPass: .accepted(contact, isMutual: false)
    case .verifyPassAdd: .accepted(contact, isMutual: true)
    case .verifyRejected(let message): .refused(contact, message: HTMLEntities.decode(message))
    }
  }

  /// What a person tells, in words.
  func details(_ info: PersonInfo, of contact: Contact) -> ContactDetails {
    var details = ContactDetails(contact: contact)
    details.signature = HTMLEntities.decode(info.longNick ?? "")
    details.presence = info.statusCode.flatMap { Presence(wireCode: $0) }
    details.gender =
      switch info.gender {
      case "male": .male
      case "female": .female
      default: .unknown
      }
    details.birthday = Self.birthday(info.details["birthday"])
    details.joinRule = Self.joinRule(info.details["allow"]?.lenientInt)
    details.facts = Self.facts(info.details)
    return details
  }

  /// An unknown rule is asked about like the usual one.
  static func joinRule(_ code: Int?) -> ContactDetails.JoinRule {
    switch code {
    case 0: .anybody
    case 2: .nobody
    case 3: .needsAnswer
    default: .needsApproval
    }
  }

  private static func birthday(_ json: JSONValue?) -> ContactDetails.Birthday? {
    guard let json else { return nil }
    let day = ContactDetails.Birthday(
      year: json.int("year"),
      month: json.int("month"),
      day: json.int("day")
    )
    guard (0...9_999).contains(day.year), (0...12).contains(day.month), (0...31).contains(day.day),
      (day.year, day.month, day.day) != (0, 0, 0)
    else { return nil }
    return day
  }

  private static func facts(_ details: JSONObject) -> [ContactDetails.Fact] {
    let texts: [(ContactDetails.Fact.Kind, String)] = [
      (.country, "country"), (.province, "province"), (.city, "city"), (.mail, "email"),
      (.phone, "phone"), (.mobile, "mobile"), (.homepage, "homepage"), (.school, "college"),
      (.occupation, "occupation"),
    ]
    let words: [(ContactDetails.Fact.Kind, String, [String])] = [
      (.blood, "blood", bloods), (.constellation, "constel", constellations),
      (.zodiac, "shengxiao", zodiac),
    ]
    let told = texts.map { ($0, HTMLEntities.decode(details[$1]?.lenientText ?? "")) }
    let named = words.map { kind, key, names in
      let index = (details[key]?.lenientInt ?? 0) - 1
      return (kind, names.indices.contains(index) ? names[index] : "")
    }
    let about = (
      ContactDetails.Fact.Kind.about, HTMLEntities.decode(details["personal"]?.lenientText ?? "")
    )
    // A dash stands for a number that strangers are not told.
    return (told + named + [about]).filter { !$0.1.isEmpty && $0.1 != "-" }
      .map { ContactDetails.Fact($0, $1) }
  }

  private static let bloods = ["A", "B", "O", "AB", "其他"]
  private static let constellations = [
    "水瓶座", "双鱼座", "白羊座", "金牛座", "双子座", "巨蟹座", "狮子座", "处女座", "天秤座", "天蝎座", "射手座",
    "摩羯座",
  ]
  private static let zodiac = ["鼠", "牛", "虎", "兔", "龙", "蛇", "马", "羊", "猴", "鸡", "狗", "猪"]
}
