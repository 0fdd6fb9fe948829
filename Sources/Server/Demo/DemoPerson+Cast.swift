import Chat

extension DemoPerson {
  static let xiaoming = DemoPerson(10002, "小明", in: classmates)
  static let hanmeimei = DemoPerson(10003, "韩梅梅", in: classmates, isRestless: true)
  /// Offline at first: the first thing that happens is that he comes online.
  static let lilei = DemoPerson(10004, "李雷", in: classmates, presence: .offline)
  static let wangxiaoer = DemoPerson(10005, "王小二", in: friends)
  static let lili = DemoPerson(10006, "丽丽", in: friends, isRestless: true)
  static let kitty = DemoPerson(10007, "kitty_1987", in: friends, presence: .away, isRestless: true)
  static let mother = DemoPerson(10008, "妈妈", in: relatives, manner: .family)
  /// Stays offline, so that the list shows somebody who is.
  static let father = DemoPerson(
    10009,
    "老爸",
    in: relatives,
    manner: .family,
    presence: .offline
  )
  static let cousin = DemoPerson(
    10010,
    "小雨",
    in: relatives,
    manner: .family,
    presence: .callme,
    isRestless: true
  )
  static let alice = DemoPerson(10011, "alice", in: work, manner: .colleague)
  static let bob = DemoPerson(
    10012,
    "bob",
    in: work,
    manner: .colleague,
    presence: .busy,
    isRestless: true
  )
  static let chen = DemoPerson(10013, "陈工", in: work, manner: .colleague)
  /// In the project group, but not on the visitor's list.
  static let zhangsan = DemoPerson(10014, "张三", in: nil, manner: .colleague)

  /// Everybody but the visitor.
  static let cast = [
    xiaoming, hanmeimei, lilei, wangxiaoer, lili, kitty, mother, father, cousin, alice, bob, chen,
    zhangsan,
  ]

  static let friends = "我的好友"
  private static let classmates = "同学"
  private static let relatives = "家人 Family"
  private static let work = "同事 Work"
}
