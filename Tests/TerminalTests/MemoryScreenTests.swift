import Synchronization
import Terminal
import Testing

@Suite struct MemoryScreenTests {
  private let size = Size(rows: 2, columns: 10)

  private func frame(_ text: String) -> Frame {
    var frame = Frame(size: size)
    frame.write(text, at: Point(row: 0, column: 0))
    return frame
  }

  @Test func `keys come in the order they were pressed, then none`() {
    let screen = MemoryScreen(size: size, keys: [.control("l")])
    screen.type("a\n")
    screen.press(.alt("x"))
    let keys = (0..<5).map { _ in screen.nextKey() }
    #expect(keys == [.control("l"), .character("a"), Key(.enter), .alt("x"), nil])
  }

  @Test func `keys and a new size wake the loop`() {
    let wakes = Mutex<[Wake]>([])
    let screen = MemoryScreen(size: size) { wake in wakes.withLock { $0.append(wake) } }
    screen.press(Key(.enter))
    screen.resize(to: Size(rows: 5, columns: 20))
    #expect(wakes.withLock { $0 } == [.input, .resized])
    #expect(screen.size == size)
    screen.refreshSize()
    #expect(screen.size == Size(rows: 5, columns: 20))
  }

  @Test(.timeLimit(.minutes(8)))
  func `whoever waits for a frame gets the first that fits`() async {
    let screen = MemoryScreen(size: size)
    async let waited = screen.frame { $0.rowText(0).hasPrefix("two") }
    screen.present(frame("one"))
    screen.present(frame("two"))
    let found = await waited
    #expect(found == frame("two"))
    #expect(screen.frames.count == 2)
    #expect(await screen.frame { _ in true } == frame("two"))
  }

  @Test func `bells and the end are remembered`() {
    let screen = MemoryScreen(size: size)
    screen.bell()
    screen.stop()
    #expect(screen.bells == 1)
    #expect(screen.isStopped)
  }
}
