import ArgumentParser
import Server

/// `webqqd account set N --signature TEXT …`.
struct AccountSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change what an account tells about itself and who may add it.",
    discussion: """
      What is not given stays as it is.

      Example:
        webqqd account set 10001 --signature 周末见 --birthday 1990-09-12 --city 上海
        webqqd account set 10001 --add-rule question --question '我的猫叫什么' --answer 咪咪
      """
  )

  @Argument(help: "The account.", transform: LastingNumber.account)
  var number: UInt64
  @Option(help: ArgumentHelp("The line under the name; '' for none.", valueName: "text"))
  var signature: String?
  @Option(help: "female, male or unknown.")
  var gender: AccountGender?
  @Option(
    help: ArgumentHelp("As 1990-09-12; zeros for what is not told.", valueName: "day"),
    transform: Self.day
  )
  var birthday: [Int]?
  @Option(help: "unknown, a, b, o, ab or other.")
  var blood: ProfileChange.Blood?
  @Option(
    help: ArgumentHelp("Who may add: anybody, approval, nobody or question.", valueName: "rule")
  )
  var addRule: ProfileChange.AddRule?
  @Option(help: ArgumentHelp("What the rule 'question' asks.", valueName: "text"))
  var question: String?
  @Option(help: ArgumentHelp("The right answer.", valueName: "text"))
  var answer: String?
  @Option(help: ArgumentHelp("The country; '' for none.", valueName: "text"))
  var country: String?
  @Option(help: ArgumentHelp("The province; '' for none.", valueName: "text"))
  var province: String?
  @Option(help: ArgumentHelp("The city; '' for none.", valueName: "text"))
  var city: String?
  @Option(help: ArgumentHelp("The telephone; '' for none.", valueName: "text"))
  var phone: String?
  @Option(help: ArgumentHelp("The mobile telephone; '' for none.", valueName: "text"))
  var mobile: String?
  @Option(help: ArgumentHelp("The mail address; '' for none.", valueName: "text"))
  var email: String?
  @Option(help: ArgumentHelp("The school; '' for none.", valueName: "text"))
  var college: String?
  @Option(help: ArgumentHelp("The home page; '' for none.", valueName: "text"))
  var homepage: String?
  @Option(help: ArgumentHelp("The occupation; '' for none.", valueName: "text"))
  var occupation: String?
  @Option(help: ArgumentHelp("A few words; '' for none.", valueName: "text"))
  var personal: String?
  @OptionGroup var data: DataOptions

  func run() throws {
    var change = ProfileChange()
    (change.signature, change.gender, change.birthday) = (signature, gender, birthday)
    (change.blood, change.addRule) = (blood, addRule)
    (change.question, change.answer) = (question, answer)
    let facts: [(ProfileChange.Fact, String?)] = [
      (.country, country), (.province, province), (.city, city), (.phone, phone),
      (.mobile, mobile), (.email, email), (.college, college), (.homepage, homepage),
      (.occupation, occupation), (.personal, personal),
    ]
    for (fact, text) in facts { change.facts[fact] = text }
    try data.openExisting().setProfile(change, of: number)
  }

  private static func day(_ text: String) throws -> [Int] {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, !parts.contains(nil) else {
      throw ValidationError("a day looks like 1990-09-12")
    }
    return parts.compactMap(\.self)
  }
}
