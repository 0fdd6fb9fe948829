import Cryptography
import Testing

@Suite struct CryptographyTests {
  @Test func `MD5 of abc is that of RFC 1321`() {
    #expect(Hex.lower(Digest.md5(Array("abc".utf8))) == "900150983cd24fb0d6963f7d28e17f72")
  }

  @Test func `MD5 of nothing is that of RFC 1321`() {
    #expect(Hex.lower(Digest.md5([])) == "d41d8cd98f00b204e9800998ecf8427e")
  }

  @Test func `SHA-256 of abc is that of FIPS 180`() {
    #expect(
      Hex.upper(Digest.sha256(Array("abc".utf8)))
        == "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"
    )
  }

  @Test(arguments: [0, 1, 16, 1000]) func `a sealed box opens to what was sealed`(count: Int) {
    let key = SealingKey()
    let plain = Random.bytes(count)
    #expect(key.open(key.seal(plain)) == plain)
  }

  @Test func `a box with one changed bit does not open`() {
    let key = SealingKey()
    let box = key.seal(Array("secret".utf8))
    for index in box.indices {
      var changed = box
      changed[index] ^= 1
      #expect(key.open(changed) == nil)
    }
  }

  @Test func `another key does not open a box`() {
    #expect(SealingKey().open(SealingKey().seal([1, 2, 3])) == nil)
  }

  @Test func `a key of another length than 32 bytes is refused`() {
    #expect(SealingKey(bytes: [1, 2, 3]) == nil)
  }

  @Test func `hexadecimal digits of both cases decode`() {
    #expect(Hex.decode("0aFf") == [10, 255])
  }

  @Test(arguments: ["0", "zz", "é0"]) func `other text is not hexadecimal`(text: String) {
    #expect(Hex.decode(text) == nil)
  }

  @Test func `secrets of different length or content are not equal`() {
    #expect(!equalInConstantTime([1], [1, 2]))
    #expect(!equalInConstantTime([1, 3], [1, 2]))
    #expect(equalInConstantTime([1, 2], [1, 2]))
  }
}
