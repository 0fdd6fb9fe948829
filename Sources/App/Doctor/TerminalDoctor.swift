import Glibc
import TUI
import Terminal

/// Looks at the terminal and the locale.
struct TerminalDoctor {
  /// The environment's variables.
  let variable: (String) -> String?
  /// `nil` without a terminal.
  let size: Size?
  let locale: LocaleInfo
  /// Columns that the terminal takes for a text; `nil` when it cannot be asked.
  let columns: (String) -> Int?

  var findings: [Finding] {
    [kind, surroundings, window, characters, widths].compactMap(\.self)
  }

  private var term: String { variable("TERM") ?? "" }

  private var kind: Finding {
    let topic = Phrase("终端", "terminal")
    do throws(TerminalError) {
      let colors = try Terminfo.colors(of: term)
      let isPlain = variable("NO_COLOR")?.isEmpty == false
      let fact = "TERM=\(term), " + (isPlain ? "NO_COLOR" : "\(colors)")
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
