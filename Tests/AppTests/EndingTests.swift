import Glibc
import Terminal
import Testing

@testable import webqq

struct EndingTests {
  @Test func `a signal ends the client and is told`() {
    var ending = Ending()
    ending.note(.terminate, SIGTERM, isLent: true)
    #expect(ending.isDue)
    #expect(ending.failure?.description == "ended by signal 15")
  }

  @Test func `Ctrl-C in an editor is the editor's`() {
    var ending = Ending()
    ending.note(.terminate, SIGINT, isLent: true)
    #expect(!ending.isDue && ending.failure == nil)
    ending.note(.terminate, SIGINT, isLent: false)
    #expect(ending.isDue)
  }

  @Test func `a terminal that is gone ends the client as its signal does`() {
    var ending = Ending()
    ending.note(.hangup, nil, isLent: true)
    #expect(ending.isDue)
    #expect(ending.failure?.description == "ended by signal 1")
  }

  @Test func `a wait ends with its time, or when the end is asked for once more`() {
    var ending = Ending(patience: .seconds(1))
    #expect(!ending.isPatient(after: [], at: .zero))
    #expect(ending.begin(at: .seconds(5)) == .seconds(1))
    #expect(ending.isPatient(after: .overdue, at: .milliseconds(5_999)))
    #expect(!ending.isPatient(after: [], at: .seconds(6)))
    #expect(!ending.isPatient(after: .terminate, at: .seconds(5)))
    #expect(!ending.isPatient(after: .hangup, at: .seconds(5)))
  }

  @Test func `the person who leaves is no failure`() {
    var ending = Ending()
    ending.note(.resized, nil, isLent: false)
    #expect(!ending.isDue && ending.failure == nil)
  }
}
