import Chat

/// Commands about the session.
enum SessionCommands {
  static let entries = [
    CommandEntry(
      "status",
      "状态",
      0...1,
      "/status [online|hidden|away|busy|callme|silent]",
      Phrase("看或改自己的状态", "show or set your presence")
    ) { state, words in
      guard let word = words.first else {
        state.inform(state.statusReport)
        return .done()
      }
      guard let presence = presence(named: word) else { return .refused(unknownPresence(word)) }
      return .done([.request(.setPresence(presence))])
    },
    CommandEntry(
      "away",
      "离开",
      0...0,
      "/away",
      Phrase("离开；再用一次回来", "away; once more comes back")
    ) { state, _ in
      .done([.request(.setPresence(state.profile?.presence == .away ? .online : .away))])
    },
    CommandEntry(
      "reconnect",
      "重连",
      0...0,
      "/reconnect",
      Phrase("掉线后重新上线", "sign in again after a loss")
    ) { state, _ in state.reconnect() },
    CommandEntry(
      "login",
      "登录",
      0...0,
      "/login",
      Phrase("去登录表", "go to the sign-in form")
    ) { state, _ in
      switch state.link {
      case .online, .relinking, .signingIn:
        return .refused(Phrase("已登录；换帐号先 /logout", "signed in; /logout first for another account"))
      case .signedOut, .lost:
        state.showForm()
        return .done()
      }
    },
    CommandEntry(
      "logout",
      "注销",
      0...0,
      "/logout",
      Phrase("下线，消息和草稿都在", "sign out; nothing typed is lost")
    ) { _, _ in .done([.request(.signOut)]) },
  ]

  /// By the name on the command line or the word on the screen.
  private static func presence(named word: String) -> Presence? {
    Presence.allCases.filter { $0 != .offline }.first {
      $0.rawValue == word.lowercased() || $0.choicePhrase.chinese == word
    }
  }

  private static func unknownPresence(_ word: String) -> Phrase {
    let choices = "online hidden away busy callme silent"
    return Phrase("没有状态 \(word)：\(choices)", "no presence \(word): \(choices)")
  }
}
