import Chat
import Testing

@Suite struct NameTests {
  @Test(arguments: [(nil, "nick"), ("", "nick"), ("mark", "mark")] as [(String?, String)])
  func `my name for somebody wins over the nick, unless it is empty`(
    markName: String?,
    shown: String
  ) {
    #expect(Contact(id: ContactID(1), nick: "nick", markName: markName).displayName == shown)
    #expect(Group(id: GroupID(1), name: "nick", markName: markName).displayName == shown)
  }

  @Test(arguments: [(nil, "mark"), ("", "mark"), ("card", "card")] as [(String?, String)])
  func `the name in a group wins over all others`(card: String?, shown: String) {
    let contact = Contact(id: ContactID(1), nick: "nick", markName: "mark")
    #expect(Member(contact: contact, card: card).displayName == shown)
  }
}

@Suite struct PresenceTests {
  @Test func `only the hidden and the offline cannot be reached`() {
    #expect(Presence.allCases.filter { !$0.isReachable } == [.hidden, .offline])
  }
}

@Suite struct SecretTests {
  @Test func `a secret is not shown by printing, nor by printing what holds it`() {
    let credentials = Credentials(
      server: "http://h",
      account: "12345",
      password: Secret("pa55word")
    )
    var dumped = ""
    dump(credentials, to: &dumped)
    for text in ["\(credentials)", "\(credentials.password)", dumped, "\([credentials])"] {
      #expect(!text.contains("pa55word"))
    }
  }

  @Test func `a secret still gives its text where it is used`() {
    #expect(Secret("pa55word").exposed == "pa55word")
  }
}

@Suite struct TimestampTests {
  @Test func `earlier is less`() {
    #expect(Timestamp(1) < Timestamp(2) && !(Timestamp(2) < Timestamp(2)))
  }
}
