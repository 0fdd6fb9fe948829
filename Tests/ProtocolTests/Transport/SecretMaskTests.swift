import Testing

@testable import WebQQProtocol

@Suite struct SecretMaskTests {
  private static let secret = "s3cret@Value!x"

  @Test(arguments: [
    "hello = world", "uin=10001&r=0.5", #"{"retcode":0,"result":"ok"}"#, #"{"key":0,"ids":[]}"#,
    "psessionid=&clientid=", #"{"psessionid":null,"vfwebqq":""}"#, "%", "\\", "&#;", "=",
  ])
  func `text without secrets stays as it is`(text: String) {
    var mask = SecretMask()
    #expect(mask.mask(text) == text)
  }

  @Test(arguments: [
    ("psessionid=s3cret@Value!x&t=1", "psessionid=*psessionid-1*&t=1"),
    (#"{"vfwebqq":"s3cret@Value!x"}"#, #"{"vfwebqq":"*vfwebqq-1*"}"#),
    (#"{"skey" : "s3cret@Value!x" , "a":1}"#, #"{"skey" : "*skey-1*" , "a":1}"#),
    (#""r":"{\"ptwebqq\":\"s3cret@Value!x\"}""#, #""r":"{\"ptwebqq\":\"*ptwebqq-1*\"}""#),
    (
      "r=%7B%22psessionid%22%3A%22s3cret%40Value!x%22%7D",
      "r=%7B%22psessionid%22%3A%22*psessionid-1*%22%7D"
    ),
    (
      #"encodeURIComponent("a"); g_login_sig=encodeURIComponent("s3cret")"#,
      #"encodeURIComponent("a"); g_login_sig=encodeURIComponent("*g_login_sig-1*")"#
    ),
    ("ptui_checkVC('0','!UGX','\\x00');", "ptui_checkVC('0','*verifycode-1*','\\x00');"),
    (
      "'http://a/check_sig?pttype=1&ptsig=s3cret@Value!x&f=','0'",
      "'http://a/check_sig?pttype=1&ptsig=*ptsig-1*&f=','0'"
    ),
    (#"{"retcode":116,"p":"0123456789abcdef0123"}"#, #"{"retcode":116,"p":"*ptwebqq-1*"}"#),
    ("u=1&p=0123456789ABCDEF0123456789ABCDEF", "u=1&p=*digest-1*"),
    (
      #"{"retcode":0,"result":{"psessionid":"s3cret@Val"#,
      #"{"retcode":0,"result":{"psessionid":"*psessionid-1*"#
    ),
    (#"{"clientid":"12345678"}"#, #"{"clientid":"*clientid-1*"}"#),
  ])
  func `a secret is known by the name beside it`(text: String, masked: String) {
    var mask = SecretMask()
    #expect(mask.mask(text) == masked)
  }

  @Test(arguments: [
    "s3cret@Value!x", "S3CRET@VALUE!X", "s3cret%40Value%21x", "%73%33cret%40Value!x",
    "s3cret%2540Value!x", #"s3cret\u0040Value!x"#, #"s3cret\x40Value!x"#, #"s3cret@Value\!x"#,
    "s3cret&#64;Value&#x21;x", "7333637265744056616c75652178", "7333637265744056616C75652178",
  ])
  func `a known secret is found in every encoding`(form: String) {
    var mask = SecretMask()
    mask.learn(Self.secret, as: "skey")
    #expect(mask.mask("before \(form) after") == "before *skey-1* after")
  }

  @Test func `the same secret has the same placeholder, another one another`() {
    var mask = SecretMask()
    #expect(mask.mask("skey=@abcdefgh&a=@abcdefgh") == "skey=*skey-1*&a=*skey-1*")
    #expect(mask.mask("skey=@ijklmnop;x=@abcdefgh") == "skey=*skey-2*;x=*skey-1*")
  }

  @Test func `a short secret is not found inside words, nor a number that may be an account`() {
    var mask = SecretMask()
    mask.learn("abcd", as: "verifycode")
    mask.learn("10001", as: "o_cookie")
    #expect(mask.mask("abcd abcdef xabcd 10001") == "*verifycode-1* abcdef xabcd 10001")
  }

  @Test func `a short secret that is also the name of a field leaves the name alone`() {
    var mask = SecretMask()
    mask.learn("NICK", as: "verifycode")
    #expect(
      mask.mask(#"{"nick":"nick", "a":"b&nick=1 nick"}"#)
        == #"{"nick":"*verifycode-1*", "a":"b&nick=1 *verifycode-1*"}"#
    )
  }

  @Test func `what is masked already stays, and its number is taken`() {
    var mask = SecretMask()
    let text = #"{"psessionid":"*psessionid-2*"}"#
    #expect(mask.mask(text) == text)
    #expect(mask.mask("psessionid=other-one") == "psessionid=*psessionid-3*")
  }

  @Test func `the value of a cookie is secret whatever its name`() {
    var mask = SecretMask()
    let line = "od d=a=b c; EXPIRES=Fri, 02-Jan-2020 00:00:00 GMT; PATH=/; DOMAIN=qq.com;"
    #expect(
      mask.mask(cookie: line)
        == "od d=*odd-1*; EXPIRES=Fri, 02-Jan-2020 00:00:00 GMT; PATH=/; DOMAIN=qq.com;"
    )
    #expect(mask.mask(cookie: "ptisp=; PATH=/") == "ptisp=; PATH=/")
    #expect(mask.mask("it says a=b c here") == "it says *odd-1* here")
  }

  @Test func `secrets that overlap leave nothing behind`() {
    var mask = SecretMask()
    mask.learn("aaaabbbbcccc", as: "one")
    mask.learn("bbbbccccdddd", as: "two")
    #expect(mask.mask("aaaabbbbccccdddd") == "*one-1*")
  }
}
