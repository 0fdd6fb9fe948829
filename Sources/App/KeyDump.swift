import Glibc
import Terminal

/// `webqq --keydump`: shows the name of each key that is pressed, as `/bind` takes it.
struct KeyDump {
  private var lines = ["q, Ctrl-c Ctrl-c: 退出 quit"]
  private var last: Key?

  /// Until q, or Ctrl-c twice.
  /// - Throws: `Failure` when there is no terminal.
  static func run() throws {
    _ = LocaleInfo.current()
    let executor = TerminalExecutor(watchesSignals: true)
    var dump = KeyDump()
    let screen: CursesScreen
    do throws(TerminalError) {
      screen = try CursesScreen(executor: executor)
    } catch {
      throw Failure(error.description)
    }
    defer { screen.stop() }
    executor.run(input: STDIN_FILENO) { wake in
      if wake.contains(.resized) { screen.refreshSize() }
      while let key = screen.nextKey() {
        guard dump.take(key) else { return false }
      }
      screen.present(dump.frame(size: screen.size, charset: screen.charset))
      return !wake.contains(.terminate) && !wake.contains(.hangup)
    }
  }

  /// - Returns: whether it goes on.
  mutating func take(_ key: Key) -> Bool {
    if key == .character("q") || key == .control("c") && last == key { return false }
    last = key
    lines.append(Self.text(key))
    return true
  }

  /// The last keys, the newest at the bottom.
  func frame(size: Size, charset: Charset) -> Frame {
    var frame = Frame(size: size, charset: charset)
    for (row, line) in lines.suffix(size.rows).enumerated() {
      frame.write(line, at: Point(row: row, column: 0), style: .plain)
    }
    return frame
  }

  private static func text(_ key: Key) -> String {
    switch key.code {
    case .paste(let text): "paste \(text.count)"
    case .mouse(let mouse): "mouse \(mouse.action) \(mouse.point.row) \(mouse.point.column)"
    case .focusGained: "focus gained"
    case .focusLost: "focus lost"
    case .character, .enter, .tab, .backspace, .escape, .delete, .insert, .up, .down, .left,
      .right, .home, .end, .pageUp, .pageDown, .function:
      key.name ?? ""
    }
  }
}
