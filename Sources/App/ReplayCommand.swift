import ArgumentParser
import Glibc
import Platform
import Terminal
import WebQQProtocol

/// `webqq replay`: the client before the replies of a recording.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Play a recording of the wire to the client, as fast as it goes.",
    discussion: """
      The client signs in, receives and sends as it did when `webqq chat --wire FILE` wrote the \
      recording; nothing leaves this machine. What it asks differently now is told at the end, with \
      exit status 1.

      Example:
        webqq replay report.jsonl            look at it; /quit leaves
        webqq replay report.jsonl --print    print the last screen
        webqq replay report.jsonl --print --size 40x15 --keys 'Alt-k xm Enter'
      """
  )

  @Argument(help: "A recording.")
  var file: String

  @Flag(help: "Print the last screen as text instead of showing it.")
  var print = false

  @Flag(help: "Tell it line by line, as `webqq chat --plain` would have.")
  var plain = false

  @Option(help: "The size of the printed screen, as 80x24, if not as recorded.")
  var size: SizeArgument?

  @Option(
    help: ArgumentHelp(
      "Keys to press at the end: names as /bind takes them, other words are typed.",
      valueName: "keys"
    )
  )
  var keys: KeyWords?

  /// Longer recordings than anybody sends.
  private static let limit = 512 << 20

  func run() throws {
    let replay = Replay(
      try read(),
      executor: TerminalExecutor(watchesSignals: !print),
      leaves: print,
      size: size?.size,
      keys: keys?.keys ?? []
    )
    if plain {
      replay.tell(LocaleInfo.current(), input: print ? nil : STDIN_FILENO)
    } else if print {
      Swift.print(replay.print()?.text() ?? "", terminator: "")
    } else {
      try show(replay)
    }
    let differences = replay.differences()
    guard !differences.isEmpty else { return }
    throw Failure("not as recorded:\n  " + differences.joined(separator: "\n  "))
  }

  private func read() throws -> WireRecording {
    do {
      let recording = try WireRecording(parsing: PrivateFile.read(file, limit: Self.limit))
      guard recording.head[ReplayHead.late] != true else {
        throw Failure("\(file): begun with /wire, without the sign-in: to be read, not played")
      }
      return recording
    } catch let error as WireRecording.Malformed {
      throw Failure("\(file): \(error)")
    } catch let error as SystemError {
      throw Failure(error.description)
    }
  }

  private func show(_ replay: Replay) throws {
    _ = LocaleInfo.current()
    do throws(TerminalError) {
      replay.show(on: try CursesScreen(executor: replay.executor))
    } catch {
      throw Failure(error.description)
    }
  }
}
