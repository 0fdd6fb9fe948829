import Testing
import WebQQProtocol

@Suite struct FriendListHashTests {
  private static let names: [(FriendListHash, String)] = [
    (.p, "P"), (.q, "Q"), (.o, "O"), (.n, "N"),
  ]

  @Test(arguments: FriendListHash.allCases)
  func `an empty or tiny cookie does not crash`(variant: FriendListHash) {
    for token in ["", "a", "ab", "abc"] { _ = variant.hash(uin: .max, ptwebqq: token) }
  }

  @Test func `every vector of every variant gives its hash`() throws {
    let variants = try Fixture.json("hash.json")["variants"]
    for (variant, name) in Self.names {
      let samples = try #require(variants?[name]?.elements)
      #expect(samples.count == 9)
      for sample in samples {
        let uin = try sample.number(of: "uin")
        let hash = variant.hash(uin: uin, ptwebqq: try sample.text(of: "ptwebqq"))
        #expect(hash == (try sample.text(of: "hash")), "\(name) \(uin)")
      }
    }
  }

  @Test func `the variant of the end of 2013 is tried first`() throws {
    let valid = try Fixture.json("hash.json").text(of: "valid_on_2013_12_30")
    #expect(valid == "P" && FriendListHash.allCases.first == .p)
  }
}
