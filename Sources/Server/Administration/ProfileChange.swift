/// What an account is to tell about itself; `nil` leaves a thing as it is, an empty text takes it away.
public struct ProfileChange: Hashable, Sendable {
  /// Short texts, by what they are about.
  public enum Fact: String, Hashable, Sendable, CaseIterable {
    case country, province, city, phone, mobile, email, college, homepage, occupation, personal
  }

  /// The blood groups that the wire knows.
  public enum Blood: String, Hashable, Sendable, CaseIterable {
    case unknown, a, b, o, ab, other
  }

  /// Who may add the account.
  public enum AddRule: String, Hashable, Sendable, CaseIterable {
    case anybody, approval, nobody, question
  }

  /// The line under the name.
  public var signature: String?
  /// What the account says to be.
  public var gender: AccountGender?
  /// Year, month and day; zeros where one is not told.
  public var birthday: [Int]?
  /// The blood group.
  public var blood: Blood?
  /// Who may add the account.
  public var addRule: AddRule?
  /// What `AddRule.question` asks.
  public var question: String?
  /// What is the right answer; never told to anybody.
  public var answer: String?
  /// Everything else.
  public var facts: [Fact: String] = [:]

  /// Makes a change that changes nothing.
  public init() {}
}
