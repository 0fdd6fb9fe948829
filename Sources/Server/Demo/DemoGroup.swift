/// A group of the demo world; the visitor is in each.
struct DemoGroup: Sendable {
  let number: UInt64
  let name: String
  let notice: String
  /// `nil` for the visitor.
  let owner: DemoPerson?
  let administrators: [DemoPerson]
  /// The owner and the administrators too, the visitor not.
  let members: [DemoPerson]
  /// Names used in this group only.
  let cards: [DemoPerson: String]

  static let project = DemoGroup(
    number: 70001,
    name: "项目组",
    notice: "周五发布 v1.2，请周四前合并 · please merge before Thursday",
    owner: .alice,
    administrators: [.xiaoming, .bob],
    members: [
      .alice, .xiaoming, .bob, .wangxiaoer, .hanmeimei, .chen, .kitty, .lilei, .zhangsan,
    ],
    cards: [.zhangsan: "张三-测试", .kitty: "kitty (design)"]
  )
  static let classmates = DemoGroup(
    number: 70002,
    name: "老同学",
    notice: "聚会定在下个月的第一个周六",
    owner: .xiaoming,
    administrators: [],
    members: [.xiaoming, .hanmeimei, .lilei, .lili, .wangxiaoer],
    cards: [:]
  )
  /// The visitor's own, so that there is somebody to let in.
  static let badminton = DemoGroup(
    number: 70003,
    name: "周三羽毛球",
    notice: "每周三晚八点，体育馆二楼",
    owner: nil,
    administrators: [],
    members: [.lili, .wangxiaoer, .chen],
    cards: [.lili: "丽丽-双打"]
  )
  static let all = [project, classmates, badminton]

  /// Who comes and goes, and where.
  static let wanderer = (person: DemoPerson.kitty, group: project)
  /// Who asks the visitor to be let in, where, and how.
  static let applicant = (
    person: DemoPerson.zhangsan, group: badminton, words: "我是 alice 组里的张三，想一起打球"
  )

  static let discussion: UInt64 = 80001
  static let discussionName = "周末爬山"
  static let hikers: [DemoPerson] = [.wangxiaoer, .lili, .xiaoming, .cousin]
}
