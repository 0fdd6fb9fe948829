import Testing
import WebQQProtocol

@Suite struct PsessionIDTests {
  @Test(arguments: ["", "zz", "83", "836804", "8368046764ffff", "8368046764001d636f"])
  func `another text is no session id`(text: String) {
    #expect(PsessionID(parsing: text) == nil)
  }

  @Test func `every vector is read and written unchanged`() throws {
    for sample in try Fixture.cases("psessionid.json") {
      let text = try sample.text(of: "psessionid")
      let term = try #require(PsessionID(parsing: text))
      #expect(term.text == text)
      #expect(term.node == (try sample.text(of: "node")))
      #expect(UInt64(term.pidID) == (try sample.number(of: "pid_id")))
      #expect(UInt64(term.pidSerial) == (try sample.number(of: "pid_serial")))
      #expect(UInt64(term.pidCreation) == (try sample.number(of: "pid_creation")))
      #expect(term.uin == (try sample.number(of: "uin")))
      #expect(term.key == (try sample.text(of: "key")))
      #expect(term.vfwebqq == (try sample.text(of: "vfwebqq")))
    }
  }

  @Test func `a session id with one byte more is refused`() throws {
    let text = try Fixture.cases("psessionid.json")[0].text(of: "psessionid")
    #expect(PsessionID(parsing: text + "00") == nil)
    #expect(PsessionID(parsing: String(text.dropLast(2))) == nil)
  }
}
