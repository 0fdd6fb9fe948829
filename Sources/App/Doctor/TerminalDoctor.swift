import Glibc
import TUI
import Terminal

/// Looks at the terminal and the locale.
struct TerminalDoctor {
  /// The environment's variables.
  let variable: (String) -> String?
  let settings: Settings
  /// `nil` without a terminal.
  let size: Size?
  let locale: LocaleInfo
  /// Columns that the terminal takes for a text; `nil` when it cannot be asked.
  let columns: (String) -> Int?

  var findings: [Finding] {
    [kind, surroundings, window, characters, widths, theme, alerts].compactMap(\.self)
  }

  private var term: String { variable("TERM") ?? "" }

  private var kind: Finding {
    let topic = Phrase("终端", "terminal")
    do throws(TerminalError) {
      let colors = try Terminfo.colors(of: term)
      let isPlain = variable("NO_COLOR")?.isEmpty == false
      let mixed = Terminfo.mixesColors(variable) && colors == 256 ? " + 24bit" : ""
      let fact = "TERM=\(term), " + (isPlain ? "NO_COLOR" : "\(colors)\(mixed)")
      return Finding(topic: topic, fact: Phrase(fact + " 色", fact + " colours"))
    } catch {
      let reason = error.description
      return Finding(
        topic: topic,
        fact: Phrase("TERM=\(term)", "TERM=\(term)"),
        advice: Phrase(reason, reason)
      )
    }
  }

  /// tmux and screen speak a language of their own, whatever is around them.
  private var surroundings: Finding? {
    let inner = [("tmux", "TMUX"), ("screen", "STY")].first { variable($0.1) != nil }?.0
    let isRemote = variable("SSH_CONNECTION") != nil || variable("SSH_TTY") != nil
    let names = [inner, isRemote ? "ssh" : nil].compactMap(\.self)
    if names.isEmpty { return nil }
    let all = names.joined(separator: ", ")
    let isRight = inner == nil || term.hasPrefix("tmux") || term.hasPrefix("screen")
    let wish = inner == "tmux" ? "tmux-256color" : "screen-256color"
    return Finding(
      topic: Phrase("在里面", "inside"),
      fact: Phrase(all, all),
      advice: isRight ? nil : Phrase("里面的 TERM 应是 \(wish)", "TERM should be \(wish) inside")
    )
  }

  /// Which theme is set, and what is known of the terminal for it.
  private var theme: Finding {
    let isLight = variable("COLORFGBG").flatMap(BackgroundAnswer.isLight(variable:))
    let guess = isLight == true ? "light" : "dark"
    let name = settings.theme
    let chinese = name == "auto" ? "auto，先按 \(guess)，再问终端" : name
    let english = name == "auto" ? "auto: \(guess) until the terminal is asked" : name
    return Finding(topic: Phrase("配色", "theme"), fact: Phrase(chinese, english))
  }

  /// How alerts reach the desktop; what tmux lets through cannot be seen from here.
  private var alerts: Finding {
    let announcer = Announcer(variable)
    let hasProgram = !settings.notifyCommand.isEmpty && settings.notify != .off
    let form = hasProgram && settings.notify == .auto ? nil : announcer.form(settings)
    let ways = [form?.rawValue, hasProgram ? "notify-command" : nil].compactMap(\.self)
    var fact = Phrase(settings.notify.rawValue, settings.notify.rawValue)
    let all = ways.joined(separator: ", ")
    fact =
      fact + (ways.isEmpty ? Phrase("，只响铃", ", a ring at most") : Phrase("：\(all)", ": \(all)"))
    if form != nil, form != .bell, announcer.passthrough == .tmux {
      let line = "set -g allow-passthrough on"
      fact = fact + Phrase("；tmux 里要 \(line)", "; tmux needs \(line)")
    }
    return Finding(topic: Phrase("提醒", "alerts"), fact: fact)
  }

  private var window: Finding {
    let topic = Phrase("大小", "size")
    guard let size else {
      return Finding(
        topic: topic,
        fact: Phrase("没有终端", "no terminal"),
        advice: Phrase("在终端里运行；ssh 用 -t", "run it in a terminal; over ssh with -t")
      )
    }
    let fact = "\(size.columns)x\(size.rows)"
    let isSmall = size.columns < 20 || size.rows < 5
    return Finding(
      topic: topic,
      fact: Phrase(fact, fact),
      advice: isSmall ? Phrase("至少要 20x5", "20x5 at least") : nil
    )
  }

  private var characters: Finding {
    let language = locale.language == .chinese ? "zh" : "en"
    let fact = "\(locale.name), \(locale.encoding), \(language)"
    let advice = Phrase(
      "汉字显示为 \\uXXXX；设 LANG=zh_CN.UTF-8 或 C.UTF-8",
      "Han is shown as \\uXXXX; set LANG to zh_CN.UTF-8 or C.UTF-8"
    )
    return Finding(
      topic: Phrase("区域设置", "locale"),
      fact: Phrase(fact, fact),
      advice: locale.charset.drawsHan ? nil : advice
    )
  }

  /// Han takes two columns, and the signs of the screen one.
  private var widths: Finding? {
    guard locale.charset == .unicode, let han = columns("你"), let sign = columns("●") else {
      return nil
    }
    let fact = "你 = \(han), ● = \(sign)"
    let advice = Phrase(
      "要 2 和 1；在终端里把宽度不明的字符设为窄",
      "2 and 1 are needed; have the terminal draw ambiguous characters narrow"
    )
    return Finding(
      topic: Phrase("字宽", "widths"),
      fact: Phrase(fact, fact),
      advice: han == 2 && sign == 1 ? nil : advice
    )
  }
}
