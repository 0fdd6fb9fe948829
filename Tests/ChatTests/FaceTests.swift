import Chat
import Testing

@Suite struct FaceTests {
  @Test(
    arguments: [
      ("", []), ("hello", [.text("hello")]), ("/", [.text("/")]), ("//", [.text("//")]),
      ("a/b", [.text("a/b")]), ("/微", [.text("/微")]), ("/没有", [.text("/没有")]),
      ("/face", [.text("/face")]), ("/face135", [.text("/face135")]),
      ("/face1050", [.text("/face1050")]), ("/face99999999999999999999", nil),
      ("http://x.invalid/微笑", [.text("http://x.invalid/微笑")]),
      ("https://zh.invalid/wiki/微笑 /微笑", [.text("https://zh.invalid/wiki/微笑 "), smile]),
      ("http://x.invalid，/微笑", [.text("http://x.invalid，"), smile]),
      ("yes/NO", [.text("yes/NO")]), ("/NOTE", [.text("/NOTE")]), ("/OK1", [.text("/OK1")]),
      ("x/face105", [.text("x/face105")]), ("/ok", [.text("/ok")]),
    ] as [(String, [Segment]?)]
  )
  func `what names no face stays text`(typed: String, segments: [Segment]?) {
    #expect(FaceText.segments(typed) == segments ?? [.text(typed)])
  }

  @Test(
    arguments: [
      ("/微笑", [smile]), ("好/微笑吗", [.text("好"), smile, .text("吗")]),
      ("ok/微笑", [.text("ok"), smile]), ("/微笑/微笑", [smile, smile]),
      ("/糗大了", [.face(number: 100, name: "糗大了")]), ("/OK!", [ok, .text("!")]),
      ("好/OK", [.text("好"), ok]), ("/face105", [.face(number: 52, name: nil)]),
      ("/face0。", [smile, .text("。")]), ("a\n/微笑\n", [.text("a\n"), smile, .text("\n")]),
    ] as [(String, [Segment])]
  )
  func `what names a face becomes one`(typed: String, segments: [Segment]) {
    #expect(FaceText.segments(typed) == segments)
  }

  @Test(
    arguments: [
      ("//微笑", [.text("/微笑")]), ("///微笑", [.text("/"), smile]),
      ("////微笑", [.text("//微笑")]), ("//没有", [.text("//没有")]),
      ("a//OK", [.text("a//OK")]), ("//OK", [.text("/OK")]),
    ] as [(String, [Segment])]
  )
  func `a doubled slash is meant as a slash`(typed: String, segments: [Segment]) {
    #expect(FaceText.segments(typed) == segments)
  }

  @Test(
    arguments: [
      ("/微笑", true), ("//微笑", true), ("/OK", true), ("/face105 hi", true), ("/help", false),
      ("//text", false), ("hi /微笑", false), ("", false), ("/face", false), ("/NOTE", false),
    ]
  )
  func `a text that begins with a face is no command`(typed: String, starts: Bool) {
    #expect(FaceText.startsWithFace(typed) == starts)
  }

  @Test func `every face is typed in its own way`() {
    for face in Face.all {
      #expect(FaceText.segments(face.typed) == [.face(number: face.number, name: face.name)])
    }
    #expect(Set(Face.all.map(\.number)).count == 135)
  }

  @Test(arguments: ["微", "wx", "weix", "WEIXIAO"])
  func `a face is found by name, reading and initials`(beginning: String) {
    #expect(Face.matching(beginning).map(\.name).contains("微笑"))
  }

  @Test func `what nothing begins with finds nothing and nothing finds all`() {
    #expect(Face.matching("xyzzy").isEmpty)
    #expect(Face.matching("").count == 135)
    #expect(Face.matching("face134").map(\.number) == [49])
    #expect(Face.matching("tai").map(\.name) == ["太阳"])
  }
}

private let smile = Segment.face(number: 14, name: "微笑")
private let ok = Segment.face(number: 124, name: "OK")
