import Chat
import Imaging

/// The form's own words, in both languages.
enum SignInWords {
  static let captchaAside = Phrase(
    "验证码稍后再输；/reconnect 再打开",
    "the captcha waits; /reconnect opens it again"
  )
  static let signIn = Phrase("登录", "Sign in")
  static let help = Phrase("帮助", "Help")
  static let server = Phrase("服务器", "Server")
  static let account = Phrase("帐号", "Account")
  static let password = Phrase("密码", "Password")
  static let presence = Phrase("状态", "Status")
  static let remember = Phrase("记住服务器和帐号", "remember server and account")
  static let rememberBrief = Phrase("记住服务器和帐号", "remember")
  static let rememberShort = Phrase("记住", "remember")
  static let captcha = Phrase("验证码", "Captcha")
  static let captchaReason = Phrase("服务器要求验证码", "the server asked for one")
  static let renderer = Phrase("显示", "Renderer")
  static let code = Phrase("输入", "Code")
  static let newImage = Phrase("换一张", "new image")
  static let saveImage = Phrase("存为文件", "save file")
  static let next = Phrase("换", "next")
  static let quit = Phrase("退出", "Quit")
  static let file = Phrase("文件", "file")

  static let sessionLost = Phrase(
    "登录已失效，需要重新登录。已写的消息都在。",
    "Signed out by the server; what you wrote is kept."
  )
  static let serverMissing = Phrase("请填服务器地址。", "Please type the server's address.")
  static let passwordMissing = Phrase("请填密码。", "Please type the password.")
  static let passwordTooLong = Phrase(
    "密码最多 32 个字符，没有登录。",
    "The password has more than 32 characters; nothing was sent."
  )
  static let codeWanted = Phrase("请输入验证码。", "Please type the captcha.")
  static let codeTooShort = Phrase("验证码至少 4 个字符。", "The captcha has at least 4 characters.")
  static let codeLetters = Phrase("验证码只有字母和数字。", "The captcha has only letters and digits.")
  static let fetchingImage = Phrase("正在取新的验证码图片。", "Fetching a new captcha.")
  static let imageUnreadable = Phrase(
    "验证码图片取不到: 无法解码。^R 重取，F6 存为文件。",
    "Captcha image failed: cannot be decoded. ^R again, F6 saves it."
  )
  static let noImageYet = Phrase("还没有图片。^R 重取。", "There is no image yet. ^R again.")
  static let onlyASCII = Phrase("此终端只能用 ASCII 显示。", "This terminal can only show ASCII.")
  static let imageTooSmall = Phrase("窗口太小，F6 存图", "Too small; F6 saves")
  static let noImage = Phrase("没有图片", "no image")
  static let quitAgain = Phrase("再按一次 Ctrl-C 退出。", "Press Ctrl-C again to quit.")
  static let tooSmall = Phrase("窗口太小", "too small")

  /// Where F6 has put the picture.
  static func imageSaved(_ path: String) -> Phrase {
    Phrase("图片已存，可用 scp 取: \(path)", "Image saved, fetch it with scp: \(path)")
  }

  /// Why F6 could not.
  static func imageNotSaved(_ path: String, reason: String) -> Phrase {
    Phrase("图片存不到 \(path): \(reason)", "Cannot save the image to \(path): \(reason)")
  }

  /// A request was not even answered with a failure of its own.
  static func requestFailed(_ why: Phrase) -> Phrase {
    Phrase("请求没有成功: \(why.chinese)。", "The request failed: \(why.english).")
  }

  /// The terminal cannot show Han.
  static func localeNotUTF8(_ name: String) -> Phrase {
    Phrase(
      "终端编码是 \(name)，汉字显示为 \\uXXXX。建议 LANG=zh_CN.UTF-8。",
      "Locale is \(name): Han shown as \\uXXXX. Try LANG=zh_CN.UTF-8."
    )
  }

  /// How a captcha is drawn.
  static func renderer(_ renderer: BlockRenderer) -> Phrase {
    switch renderer {
    case .quadrants: Phrase("四分块", "quadrants")
    case .half: Phrase("半块", "half")
    case .ascii: Phrase("ASCII", "ASCII")
    }
  }
}
