/// What one of the cast tells about themself.
struct DemoPortrait: Sendable {
  let signature: String
  let gender: AccountGender
  let birthday: (year: Int, month: Int, day: Int)
  let city: String
  let occupation: String

  private init(
    _ signature: String,
    _ gender: AccountGender,
    _ birthday: (Int, Int, Int),
    _ city: String,
    _ occupation: String
  ) {
    self.signature = signature
    self.gender = gender
    self.birthday = (birthday.0, birthday.1, birthday.2)
    self.city = city
    self.occupation = occupation
  }

  /// As the database keeps it.
  func profile(of account: UInt64) -> AccountProfile {
    var profile = AccountProfile(account: account.stored)
    (profile.birthYear, profile.birthMonth, profile.birthDay) = birthday
    (profile.country, profile.city, profile.occupation) = ("中国", city, occupation)
    return profile
  }

  /// By account.
  static let all: [UInt64: DemoPortrait] = [
    10002: .init("天天向上", .male, (1988, 3, 5), "上海", "程序员"),
    10003: .init("How do you do?", .female, (1989, 10, 21), "北京", "英语老师"),
    10004: .init("在路上", .male, (1989, 2, 14), "成都", "学生"),
    10005: .init("今天也没迟到", .male, (1987, 7, 30), "杭州", "销售"),
    10006: .init("周末见", .female, (1990, 9, 12), "上海", "设计师"),
    10007: .init("meow", .female, (1987, 5, 8), "Shenzhen", "illustrator"),
    10008: .init("平平安安", .female, (1962, 11, 2), "武汉", "退休"),
    10009: .init("", .male, (1960, 1, 19), "武汉", "司机"),
    10010: .init("下雨天最适合睡觉", .female, (1995, 6, 18), "武汉", "学生"),
    10011: .init("make it green", .female, (1985, 12, 22), "Shanghai", "engineer"),
    10012: .init("Coffee first.", .male, (1984, 8, 23), "Shanghai", "engineer"),
    10013: .init("清单比记性可靠", .male, (1980, 4, 1), "上海", "工程师"),
    10014: .init("回归测试中", .male, (1991, 2, 3), "苏州", "测试"),
  ]
}
