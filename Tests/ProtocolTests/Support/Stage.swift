import Chat
import Synchronization
import Testing
import WebQQProtocol

/// A session before a scripted server, with the people of the sample replies.
struct Stage {
  static let account: UInt64 = 123_774_072
  static let buddy = Uin(3_141_592_653)
  static let gid = Gid(2_236_067_977)
  static let did = Did(3_872_983_346)

  let server = ScriptedServer()
  let time = TestTime()
  let executor = TestExecutor()
  let session: Session
  let log: EventLog
  let lines = LogLines()

  init(hashing: FriendListHashing = FriendListHashing()) throws {
    let lines = lines
    session = Session(
      transport: server,
      executor: executor,
      time: time.session,
      log: SessionLog { lines.add("\($0) \($1)") },
      hashing: hashing
    )
    log = EventLog(session.events)
    try scriptOrdinaryServer()
  }

  static func credentials(
    server: String = "http://127.0.0.1:8420",
    account: String = "123774072",
    password: String = "s3cret-passw0rd",
    allowsInsecureLink: Bool = false
  ) -> Credentials {
    Credentials(
      server: server,
      account: account,
      password: Secret(password),
      allowsInsecureLink: allowsInsecureLink
    )
  }

  /// Signs in and waits until the first poll is held.
  func signIn() async throws {
    try await session.perform(.signIn(Self.credentials()))
    await log.waitFor(.linkChanged(.online))
    await server.waitFor(Path.poll)
  }

  /// Answers the poll that is held and waits for the next one.
  func poll(_ answer: ScriptedServer.Answer) async {
    let count = server.requests(Path.poll).count
    server.release(Path.poll, answer)
    await server.waitFor(Path.poll, count: count + 1)
  }

  /// The contact that stands for a buddy of the samples.
  func contact(nick: String) throws -> ContactID {
    let rosters = log.events.compactMap { event -> Roster? in
      if case .rosterLoaded(let roster) = event { roster } else { nil }
    }
    let buddies = try #require(rosters.last?.buddies)
    return try #require(buddies.first { $0.contact.nick == nick }?.contact.id)
  }

  func group(name: String) throws -> GroupID {
    let lists = log.events.compactMap { event -> [Group]? in
      if case .groupsLoaded(let groups) = event { groups } else { nil }
    }
    return try #require(lists.last?.first { $0.name == name }?.id)
  }

  private func scriptOrdinaryServer() throws {
    let check = #"ptui_checkVC('0','!UGX','\x00\x00\x00\x00\x07\x60\xa4\x78');"#
    server.always(Path.page, .body("g_login_sig=encodeURIComponent(\"s1gn\")"))
    server.always(Path.check, .body(check))
    server.always(Path.picture, .bytes([0xFF, 0xD8, 0xFF]))
    server.always(Path.login, .body(Self.loginSucceeded))
    server.always(Path.signature, .status(302, "0"))
    let files = [
      (Path.session, "login2.json"), (Path.friends, "contacts-get_user_friends2.json"),
      (Path.online, "contacts-get_online_buddies2.json"),
      (Path.groups, "contacts-get_group_name_list_mask2.json"),
      (Path.discussions, "contacts-get_discus_list.json"),
      (Path.groupMembers, "contacts-get_group_info_ext2.json"),
      (Path.discussionMembers, "contacts-get_discu_info.json"),
      (Path.number, "contacts-get_friend_uin2.json"),
      (Path.profile, "contacts-get_friend_info2.json"), (Path.sendBuddy, "reply-ok.json"),
      (Path.sendGroup, "reply-ok.json"), (Path.sendDiscussion, "reply-ok.json"),
      (Path.sendStranger, "reply-ok.json"), (Path.leave, "contacts-get_c2cmsg_sig2.json"),
      (Path.typing, "reply-ok.json"), (Path.shake, "reply-ok.json"),
      (Path.recent, "contacts-get_recent_list2.json"),
      (Path.presence, "reply-ok.json"), (Path.logout, "reply-ok.json"),
    ]
    for (path, file) in files { server.always(path, .bytes(try Fixture.bytes(file))) }
    // Real numbers are the business of a few tests alone.
    server.always(Path.number, .body(#"{"retcode":100003}"#))
    server.always(Path.poll, .held)
  }

  static let loginSucceeded =
    "ptuiCB('0','0','http://ptlogin4.web2.qq.com/check_sig?uin=123774072&ptsig=t0ken','0',"
    + "'登录成功！', '呼吸 (糗百)');\r\n"
}

/// What a session wrote into its log.
final class LogLines: Sendable {
  private let state = Mutex([String]())
  var text: String { state.withLock { $0.joined(separator: "\n") } }
  func add(_ line: String) { state.withLock { $0.append(line) } }
}

/// The paths of the endpoints, for scripts.
enum Path {
  static let page = LoginPage.address.path
  static let check = Check.address.path
  static let picture = GetImage.address.path
  static let login = Login.address.path
  static let signature = CheckSig.address.path
  static let session = Login2.address.path
  static let poll = Poll2.address.path
  static let friends = GetUserFriends2.address.path
  static let online = GetOnlineBuddies2.address.path
  static let groups = GetGroupNameListMask2.address.path
  static let discussions = GetDiscusList.address.path
  static let groupMembers = GetGroupInfoExt2.address.path
  static let discussionMembers = GetDiscuInfo.address.path
  static let number = GetFriendUin2.address.path
  static let profile = GetFriendInfo2.address.path
  static let sendBuddy = SendBuddyMsg2.address.path
  static let sendGroup = SendQunMsg2.address.path
  static let sendStranger = SendSessMsg2.address.path
  static let leave = GetC2cmsgSig2.address.path
  static let typing = InputNotify2.address.path
  static let shake = Shake2.address.path
  static let recent = GetRecentList2.address.path
  static let sendDiscussion = SendDiscuMsg2.address.path
  static let presence = ChangeStatus2.address.path
  static let logout = Logout2.address.path
}
