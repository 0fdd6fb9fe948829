import Glibc
import TUI
import Terminal

/// What the locale says about the terminal and its person.
struct LocaleInfo {
  /// As in `LC_CTYPE`, `zh_CN.UTF-8`.
  let name: String
  /// As the C library calls it, `UTF-8`.
  let encoding: String
  let charset: Charset
  let language: Language

  /// Reads the locale of the environment; curses needs it set, too.
  static func current() -> LocaleInfo {
    setlocale(LC_ALL, "")
    let codeset = String(cString: nl_langinfo(Int32(CODESET)))
    let name = setlocale(LC_CTYPE, nil).map { String(cString: $0) } ?? "C"
    let messages = setlocale(LC_MESSAGES, nil).map { String(cString: $0) } ?? "C"
    let charset = Charset(codeset: codeset)
    // "C" names no language; the program's first one is Chinese.
    let isChinese = messages.hasPrefix("zh") || ["C", "POSIX", "C.UTF-8"].contains(messages)
    return LocaleInfo(
      name: name,
      encoding: codeset,
      charset: charset,
      language: charset.drawsChineseWords && isChinese ? .chinese : .english
    )
  }
}
