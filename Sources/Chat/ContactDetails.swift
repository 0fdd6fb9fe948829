/// What a person tells about themself; text from outside, empty where nothing is told.
public struct ContactDetails: Equatable, Sendable {
  /// Who it is.
  public var contact: Contact
  /// The line under the name.
  public var signature = ""
  /// Days of activity turned into a rank; `nil` where the server does not say.
  public var level: Int?
  /// As far as it is shown to me.
  public var presence: Presence?
  /// `male`, `female` or `unknown`.
  public var gender = Gender.unknown
  /// `nil` where it is not told.
  public var birthday: Birthday?
  /// In the order of display.
  public var facts: [Fact] = []
  /// What is needed before I may add the person.
  public var joinRule = JoinRule.needsApproval
  /// What has to be answered before, for `JoinRule.needsAnswer`; empty where it is not told.
  public var question = ""

  /// A day; parts that are not told are 0.
  public struct Birthday: Hashable, Sendable {
    /// As in the calendar.
    public var year: Int
    /// 1 to 12.
    public var month: Int
    /// 1 to 31.
    public var day: Int

    /// Makes a day.
    public init(year: Int, month: Int, day: Int) {
      self.year = year
      self.month = month
      self.day = day
    }
  }

  /// What the person says to be.
  public enum Gender: Hashable, Sendable { case male, female, unknown }

  /// Who may add the person.
  public enum JoinRule: Hashable, Sendable { case anybody, needsApproval, nobody, needsAnswer }

  /// One more thing that is told.
  public struct Fact: Hashable, Sendable {
    /// Which one.
    public var kind: Kind
    /// Text from outside; numbers for blood, constellation and zodiac are words already.
    public var text: String

    /// What the fact is about.
    public enum Kind: Hashable, Sendable, CaseIterable {
      case country, province, city, mail, phone, mobile, homepage, school, occupation
      case blood, constellation, zodiac, about
    }

    /// Makes a fact.
    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// Makes details that tell nothing yet.
  public init(contact: Contact) { self.contact = contact }
}
