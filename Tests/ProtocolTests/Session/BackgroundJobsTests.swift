import Chat
import Testing

@testable import WebQQProtocol

@Suite struct BackgroundJobsTests {
  private var jobs = BackgroundJobs()

  private mutating func workOff() -> [BackgroundJobs.Job] {
    var done: [BackgroundJobs.Job] = []
    while let job = jobs.first {
      done.append(job)
      jobs.remove(job)
    }
    return done
  }

  @Test mutating func `lists come before names, names before numbers`() {
    let group = ConversationID.group(GroupID(1))
    for job in [.account(Uin(1)), .members(group), .profile(Uin(2)), .roster, .account(Uin(3))]
      as [BackgroundJobs.Job]
    {
      jobs.add(job)
    }
    let done = workOff()
    #expect(
      done == [.roster, .profile(Uin(2)), .members(group), .account(Uin(1)), .account(Uin(3))]
    )
  }

  @Test mutating func `a job that waits is not added again, one that is done is`() {
    jobs.add(.roster)
    jobs.add(.roster)
    #expect(workOff() == [.roster])
    jobs.add(.roster)
    #expect(workOff() == [.roster])
  }

  @Test mutating func `a job that was removed out of turn is not done`() {
    for number in 1...4 as ClosedRange<UInt64> { jobs.add(.account(Uin(number))) }
    jobs.remove(.account(Uin(2)))
    jobs.remove(.account(Uin(1)))
    jobs.add(.account(Uin(2)))
    let done = workOff()
    #expect(done == [.account(Uin(3)), .account(Uin(4)), .account(Uin(2))])
  }

  @Test mutating func `a job that failed waits aside, three times, and is known meanwhile`() {
    jobs.add(.roster)
    for _ in 1...3 {
      let waits = jobs.postpone(.roster)
      #expect(waits)
      #expect(jobs.first == nil && jobs.contains(.roster))
      jobs.resume()
      #expect(jobs.first == .roster)
    }
    let waitsOnceMore = jobs.postpone(.roster)
    #expect(!waitsOnceMore)
  }

  @Test mutating func `what others did is not forgotten while its name has to wait`() {
    let item = SystemMessageItem(seq: 1, from: Uin(7), type: .verifyPass)
    jobs.add(.friendship(item))
    let waits = jobs.postpone(.friendship(item))
    #expect(waits)
    #expect(jobs.friendships == [item])
  }

  @Test mutating func `a hundred thousand jobs take no time worth mentioning`() {
    for number in 1...100_000 as ClosedRange<UInt64> { jobs.add(.account(Uin(number))) }
    #expect(workOff().count == 100_000)
  }
}
