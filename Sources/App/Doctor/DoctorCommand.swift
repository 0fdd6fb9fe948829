import ArgumentParser
import Glibc
import HTTP
import Platform
import TUI
import Terminal

/// `webqq doctor`: whether everything is there that the client needs.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at terminal, locale, folders, settings and server, and say what to do.",
    discussion: """
      Exit status 0 when all is well. The server is that of config.toml unless one is given; nobody \
      is signed in, and no password is asked for.

      Example:
        webqq doctor --server https://qq.example.org
      """
  )

  @Option(help: "Base URL of the server to look at.")
  var server: String?

  @Option(help: "The table [profile.NAME] of config.toml to use over the other settings.")
  var profile: String?

  @Option(help: "A PEM file of certificate authorities to trust instead of the system's.")
  var caFile: String?

  func run() throws {
    let locale = LocaleInfo.current()
    let settings = try Configuration.load(profile: profile).settings
    let language =
      locale.charset.isUnicode ? settings.language(locale: locale.language) : Language.english
    var count = 0
    for finding in local(locale, settings) + remote(settings) {
      print(LineShield.lines(finding.text(language)))
      if finding.advice != nil { count += 1 }
    }
    guard count == 0 else { throw Failure("\(count) to put right") }
  }

  private func local(_ locale: LocaleInfo, _ settings: Settings) -> [Finding] {
    let terminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    let doctor = TerminalDoctor(
      variable: Announcer.variable,
      settings: settings,
      size: Self.size(),
      locale: locale,
      columns: { terminal ? WidthQuestion.columns(of: $0, on: STDIN_FILENO) : nil }
    )
    let folders = FolderDoctor(
      configPath: Configuration.path(),
      configFolder: XDG.configDirectory(),
      stateFolder: XDG.stateDirectory(),
      dataFolder: XDG.dataDirectory()
    )
    return doctor.findings + folders.findings
  }

  private func remote(_ settings: Settings) -> [Finding] {
    let server = server ?? settings.server
    if server.isEmpty {
      let fact = Phrase("没有设置，--server 可以给一个", "none is set; --server names one")
      return [Finding(topic: Phrase("服务器", "server"), fact: fact)]
    }
    let options = TransportOptions(caFile: caFile)
    return [ServerDoctor(server: server, options: options).finding()]
  }

  /// Of the terminal behind any of the standard streams.
  private static func size() -> Size? {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      var window = winsize()
      if ioctl(stream, UInt(TIOCGWINSZ), &window) == 0 {
        return Size(rows: Int(window.ws_row), columns: Int(window.ws_col))
      }
    }
    return nil
  }
}
