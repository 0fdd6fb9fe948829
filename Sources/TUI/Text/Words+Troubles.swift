extension Words {
  /// It goes on.
  static func recording(_ path: String) -> Phrase {
    Phrase("正在录到 \(path)；/wire off 结束", "recording into \(path); /wire off ends it")
  }

  /// Told until a key opens it.
  static let sendKeyTakesEditor = Phrase(
    "Ctrl-x 用来发送，Ctrl-x Ctrl-e 不再打开编辑器；请另绑一个键：/bind alt-e editor",
    "Ctrl-x sends, so Ctrl-x Ctrl-e opens no editor; name a key: /bind alt-e editor"
  )

  /// What happens from here on is not in the recording.
  static func recordingEnded(_ path: String, reason: String) -> Phrase {
    Phrase("录制中断 \(path)：\(reason)", "recording ended, \(path): \(reason)")
  }

  /// The program of `hash_command` was of no use; those of our own are tried.
  static func hashProgramFailed(_ reason: String) -> Phrase {
    Phrase(
      "hash_command 没有用上：\(reason)。改用自带算法",
      "hash_command failed: \(reason); trying our own"
    )
  }
}
