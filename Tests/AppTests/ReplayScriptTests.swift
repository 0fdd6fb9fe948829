import Terminal
import Testing
import WebQQProtocol

@testable import webqq

@Suite struct ReplayScriptTests {
  private func script(_ lines: String...) throws -> ReplayScript {
    let text = ([#"{"at":1000,"webqq":1}"#] + lines).joined(separator: "\n") + "\n"
    return ReplayScript(try WireRecording(parsing: Array(text.utf8)))
  }

  private func asked(_ path: String, at: Int) -> String {
    #"{"at":\#(at),"ms":1,"method":"GET","host":"a","path":"\#(path)","status":200,"reply":""}"#
  }

  private static let answer = "zzzz".map(Key.character) + [Key(.enter)]

  private func keys(_ script: ReplayScript, at: Int64) -> [Key] {
    script.steps.filter { $0.at == at }.compactMap { step in
      if case .key(let key) = step.note { key } else { nil }
    }
  }

  @Test func `notes that are no keys are passed over`() throws {
    #expect(try script(#"{"at":2000,"end":true}"#).steps.isEmpty)
  }

  @Test func `a captcha is answered when the login followed, and renewed when another did`() throws
  {
    let script = try script(
      asked("/getimage", at: 2000),
      asked("/getimage", at: 3000),
      asked("/login", at: 4000),
      asked("/check", at: 4100),
      asked("/getimage", at: 4200),
      asked("/login", at: 5000)
    )
    #expect(keys(script, at: 3000) == [.control("r")])
    #expect(keys(script, at: 4000) == Self.answer)
    #expect(keys(script, at: 4200) == [])
    #expect(keys(script, at: 5000) == Self.answer)
  }

  @Test func `keys that are added come when all else is over, in their order`() throws {
    let text = #"{"at":1000,"webqq":1}"# + "\n" + #"{"at":2000,"key":"enter"}"# + "\n"
    let recording = try WireRecording(parsing: Array((text + asked("/check", at: 3000)).utf8))
    let script = ReplayScript(recording, then: [.alt("k"), .character("x")])
    #expect(script.steps.map(\.at) == [2000, 3001, 3001])
    #expect(keys(script, at: 3001) == [.alt("k"), .character("x")])
  }

  @Test func `keys and sizes come in the order of their times`() throws {
    let script = try script(
      #"{"at":2000,"key":"character","text":"a"}"#,
      asked("/getimage", at: 1500),
      asked("/login", at: 1600),
      #"{"at":2000,"rows":10,"columns":40}"#,
      #"{"at":2000,"key":"enter"}"#
    )
    #expect(script.steps.map(\.at) == [1600, 1600, 1600, 1600, 1600, 2000, 2000, 2000])
    #expect(
      script.steps.suffix(3).map(\.note)
        == [.key(.character("a")), .size(Size(rows: 10, columns: 40)), .key(Key(.enter))]
    )
  }
}
