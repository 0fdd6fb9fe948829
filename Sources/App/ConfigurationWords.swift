import TUI

/// What is said of a file that is not written as TOML is.
enum ConfigurationWords {
  static let arrayOfTables = Phrase("不支持表的数组 [[…]]", "arrays of tables are not supported")
  static let openTable = Phrase("表名后面缺 ]", "expected ] after the table's name")
  static let noKey = Phrase("这里要有一个键", "expected a key")
  static let noValue = Phrase("这里要有一个值", "expected a value")
  static let unknownValue = Phrase(
    "值要是带引号的文字、整数、true 或 false",
    "expected a string in quotes, a whole number, true or false"
  )
  static let severalLines = Phrase("不支持跨行的文字", "strings over several lines are not supported")
  static let openString = Phrase("引号没有结束", "the string has no closing quote")
  static let controlCharacter = Phrase(
    "控制字符要写成转义",
    "a control character must be written as an escape"
  )
  static let rest = Phrase("这一行后面不能再有别的", "nothing may follow on this line")

  static func noEquals(_ key: String) -> Phrase {
    Phrase("键 \(key) 后面缺 =", "expected = after the key \(key)")
  }

  static func repeatedKey(_ key: String) -> Phrase {
    Phrase("键 \(key) 写了两次", "the key \(key) is given twice")
  }

  static func unknownEscape(_ letter: String) -> Phrase {
    Phrase(
      "没有转义 \\\(letter)；单引号里的反斜杠照原样",
      "unknown escape \\\(letter); single quotes take backslashes as they are"
    )
  }

  static func badNumber(digits: Int) -> Phrase {
    Phrase(
      "转义 \\u 要 \(digits) 位十六进制的字符编号",
      "an escape \\u needs \(digits) hexadecimal digits of a character"
    )
  }
}
