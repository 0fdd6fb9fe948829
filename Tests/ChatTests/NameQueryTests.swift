import Testing

@testable import Chat

/// Finding names by text, reading and initials.
struct NameQueryTests {
  @Test(
    arguments: [
      ("项目组", .whole), ("项", .beginning), ("目组", .part), ("xmz", .readingOfBeginning),
      ("XM", .readingOfBeginning), ("xiangmuzu", .readingOfBeginning),
      ("xiangm", .readingOfBeginning), ("xmuz", .readingOfBeginning), ("xia", .readingOfBeginning),
      ("项mz", .readingOfBeginning), (" xmz ", .readingOfBeginning), ("mz", .readingOfPart),
      ("muzu", .readingOfPart), ("项组", .scattered),
    ] as [(String, NameQuery.Fit)]
  )
  func `a name of Han characters is found by text, reading and initials`(
    typed: String,
    fit: NameQuery.Fit
  ) {
    #expect(NameQuery(typed).fit("项目组") == fit)
  }

  @Test(arguments: ["xmzx", "zmx", "xiaz", "mx", "x z", "iang", "目项"])
  func `what is not read so is not found`(typed: String) {
    #expect(NameQuery(typed).fit("项目组") == nil)
  }

  @Test(
    arguments: [
      ("zhangsan", "张三"), ("zhs", "张三"), ("zs", "张三"), ("cq", "重庆"), ("zhongqing", "重庆"),
      ("lv", "吕布"), ("zeng", "曾国藩"), ("xm", "項目"), ("ab", "阿bob"), ("abob", "阿bob"),
      ("xiaom", "👨‍👩‍👧小明"), ("l0", "〇零"),
    ]
  )
  func `every reading of a character counts`(typed: String, name: String) {
    let expected = typed != "l0"
    #expect((NameQuery(typed).fit(name) != nil) == expected)
  }

  @Test func `Latin names are found in any mixture of upper and lower case`() {
    #expect(NameQuery("SWIFT").fit("swift-dev") == .beginning)
    #expect(NameQuery("dev").fit("Swift-Dev") == .part)
    #expect(NameQuery("sdv").fit("Swift-Dev") == .scattered)
    #expect(NameQuery("éCOLE").fit("École") == .whole)
    #expect(NameQuery("s").fit("Übung") == nil)
  }

  @Test func `nothing fits everything, and begins every name`() {
    #expect(NameQuery(" ").isEmpty)
    #expect(NameQuery("").fit("x") == .beginning)
    #expect(NameQuery("").begins(""))
  }

  @Test func `only what stands or reads at the beginning begins a name`() {
    #expect(NameQuery("xm").begins("小明"))
    #expect(!NameQuery("m").begins("小明"))
    #expect(!NameQuery("sd").begins("swift-dev"))
  }

  @Test func `of very long queries the beginning counts`() {
    let long = String(repeating: "a", count: 200)
    #expect(NameQuery(long).fit(String(repeating: "啊", count: 300)) == .readingOfBeginning)
  }

  @Test func `nearly all characters of the block can be read`() {
    let unread = (UInt32(0x4E00)...0x9FA5).filter { value in
      Unicode.Scalar(value).map { Pinyin.readings(of: $0).isEmpty } ?? true
    }
    #expect(unread.count < 50)
    #expect(
      Pinyin.readings(of: "重").map { String(decoding: $0, as: UTF8.self) } == ["chong", "zhong"]
    )
    #expect(Pinyin.readings(of: "a").isEmpty)
  }
}
