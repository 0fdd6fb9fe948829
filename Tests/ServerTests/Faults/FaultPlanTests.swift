import Testing

@testable import Server

@Suite struct FaultPlanTests {
  @Test(arguments: [
    ("", FaultSpecError.noColon("")), ("poll", .noColon("poll")), ("poll:116,", .noColon("")),
    ("pol:116", .unknownSpot("pol")), (":116", .unknownSpot("")),
    ("Poll:116", .unknownSpot("Poll")),
    ("poll:", .unknownEffect("")), ("poll:foo", .unknownEffect("foo")),
    ("poll:0", .unknownEffect("0")), ("poll:-1", .unknownEffect("-1")),
    ("poll:1234567890", .unknownEffect("1234567890")), ("poll:103=5", .unknownEffect("103=5")),
    ("poll:502=5", .unknownEffect("502=5")), ("poll:cut", .unknownEffect("cut")),
    ("poll:cut=", .unknownEffect("cut=")), ("poll:cut=x", .unknownEffect("cut=x")),
    ("poll:slow=0", .unknownEffect("slow=0")), ("poll:kick=1", .unknownEffect("kick=1")),
    ("poll:103@", .unknownMoment("")), ("poll:103@0", .unknownMoment("0")),
    ("poll:103@3-2", .unknownMoment("3-2")), ("poll:103@1-2-3", .unknownMoment("1-2-3")),
    ("poll:103@1-2+", .unknownMoment("1-2+")), ("poll:103@101%", .unknownMoment("101%")),
    ("poll:103@0%", .unknownMoment("0%")), ("poll:103@1@2", .unknownMoment("1@2")),
    ("seed=x", .unknownSeed("x")), ("seed=-1", .unknownSeed("-1")),
    ("login:kick", .unsuited("kick", spot: .login)), ("check:19", .unsuited("19", spot: .check)),
    ("poll:captcha", .unsuited("captcha", spot: .poll)),
    ("nicks:502", .unsuited("502", spot: .nicks)), ("all:103", .unsuited("103", spot: .all)),
  ])
  func `a text that is no fault is refused with its reason`(
    text: String,
    error: FaultSpecError
  ) throws {
    #expect(throws: error) { try FaultPlan(parsing: [text]) }
  }

  @Test func `a refusal names what is known, in one line`() {
    let place = FaultSpecError.unknownSpot("pol").description
    for spot in FaultSpot.allCases { #expect(place.contains(spot.rawValue)) }
    let effect = FaultSpecError.unknownEffect("foo").description
    for word in ["103", "502", "cut=", "slow=", "repeat", "kick", "captcha", "expired", "control"] {
      #expect(effect.contains(word))
    }
    #expect(!(place + effect).contains("\n"))
  }

  @Test(arguments: [
    ("poll:103", FaultEffect.code(103)), ("poll:121=5", .code(121, seconds: 5)),
    ("poll:121", .code(121, seconds: 0)), ("poll:116", .newToken), ("poll:102", .code(102)),
    ("login:19", .code(19)), ("send:1202", .code(1202)), ("friends:50", .code(50)),
    ("contacts:100001", .code(100_001)), ("page:502", .status(502)), ("all:504", .status(504)),
    ("login2:empty", .empty), ("channel:truncated", .truncated), ("poll:cut=40", .cut(at: 40)),
    ("visit:cut=0", .cut(at: 0)), ("picture:slow=100", .slow(bytesPerSecond: 100)),
    ("poll:repeat", .again), ("poll:oldest-first", .oldestFirst), ("poll:kick", .kick),
    ("check:captcha", .captcha), ("login:expired", .expired), ("nicks:control", .control),
  ])
  func `every fault is read`(text: String, effect: FaultEffect) throws {
    #expect(try Fault(text[...]).effect == effect)
  }

  /// The numbers among the first ten requests to a path at which the only fault happens.
  private func moments(_ text: String, at path: String = "/channel/poll2") throws -> [Int] {
    var plan = try FaultPlan(parsing: [text])
    return (1...10).filter { _ in !plan.faults(at: path).isEmpty }
  }

  @Test func `it happens when it was said to`() throws {
    #expect(try moments("poll:103") == Array(1...10))
    #expect(try moments("poll:103@3") == [3])
    #expect(try moments("poll:103@2-5") == [2, 3, 4, 5])
    #expect(try moments("poll:103@8+") == [8, 9, 10])
    #expect(try moments("poll:103@100%") == Array(1...10))
  }

  @Test func `only requests to its place count`() throws {
    var plan = try FaultPlan(parsing: ["poll:103@2"])
    #expect(plan.faults(at: "/channel/poll2").isEmpty)
    #expect(plan.faults(at: "/channel/login2").isEmpty)
    #expect(plan.faults(at: "/api/get_self_info2").isEmpty)
    #expect(plan.faults(at: "/channel/poll2").map(\.text) == ["poll:103@2"])
  }

  @Test(arguments: [
    (FaultSpot.page, "/cgi-bin/login"), (.check, "/check"), (.picture, "/getimage"),
    (.login, "/login"), (.visit, "/check_sig"), (.login2, "/channel/login2"),
    (.poll, "/channel/poll2"), (.send, "/channel/send_qun_msg2"),
    (.friends, "/api/get_user_friends2"), (.contacts, "/api/get_self_info2"),
    (.channel, "/channel/logout2"),
  ])
  func `a place is no other place`(spot: FaultSpot, path: String) {
    let others = FaultSpot.allCases.filter { $0.covers(path) && $0 != spot }
    #expect(spot.covers(path))
    #expect(Set(others).isSubset(of: [.all, .nicks, .channel, .contacts]))
  }

  @Test func `the same seed gives the same chances and another gives others`() throws {
    func run(_ seed: Int) throws -> [Int] {
      var plan = try FaultPlan(parsing: ["poll:103@30%,seed=\(seed)"])
      return (1...200).filter { _ in !plan.faults(at: "/channel/poll2").isEmpty }
    }
    #expect(try run(42) == run(42))
    #expect(try run(42) != run(43))
    #expect((30...90).contains(try run(42).count))
  }

  @Test func `several faults at one request happen in the order they were given`() throws {
    var plan = try FaultPlan(parsing: ["nicks:control,all:slow=9", "contacts:502@1"])
    let texts = plan.faults(at: "/api/get_self_info2").map(\.text)
    #expect(texts == ["nicks:control", "all:slow=9", "contacts:502@1"])
  }

  @Test(arguments: ["0.0.0.0", "::", "192.168.1.2", "example.org"])
  func `faults are refused where others can connect`(host: String) async throws {
    let plan = try FaultPlan(parsing: ["poll:103"])
    #expect(throws: ServerError.faultsBeyondLoopback(host: host)) {
      try plan.check(listeningOn: host)
    }
    try FaultPlan.none.check(listeningOn: host)
  }
}
