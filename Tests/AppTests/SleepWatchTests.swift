import Testing

@testable import webqq

@Suite struct SleepWatchTests {
  @Test func `clocks that go together tell of no sleep`() {
    var watch = SleepWatch(since: .seconds(100), awake: .seconds(90))
    let readings = [(160, 150), (4_000, 3_989)].map {
      watch.hasSlept(since: .seconds($0.0), awake: .seconds($0.1))
    }
    #expect(readings == [false, false])
  }

  @Test func `a clock that ran ahead is a sleep, once`() {
    var watch = SleepWatch(since: .seconds(100), awake: .seconds(90))
    let readings = [(701, 91), (702, 92), (708, 93)].map {
      watch.hasSlept(since: .seconds($0.0), awake: .seconds($0.1))
    }
    #expect(readings == [true, false, true])
  }
}
