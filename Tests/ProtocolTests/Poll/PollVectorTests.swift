import Testing

@testable import WebQQProtocol

@Suite struct PollVectorTests {
  /// The item of each sample file that holds one.
  private static let kinds: [(name: String, kind: String, isRead: Bool)] = [
    ("av_request", "av_request", true), ("batch-duplicate-next-poll", "message", true),
    ("batch-newest-first", "message", true),
    ("buddies_status_change-offline", "buddies_status_change", true),
    ("buddies_status_change", "buddies_status_change", true),
    ("buddylist_change", "buddylist_change", true), ("discu_message", "discu_message", true),
    ("file_message-recv", "file_message", true), ("file_message-refuse", "file_message", true),
    ("file_message-send_ack", "file_message", true),
    ("filesrv_transfer", "filesrv_transfer", true),
    ("group_message-cface", "group_message", true),
    ("group_message-super_face", "group_message", true), ("group_message", "group_message", true),
    ("group_web_message", "group_web_message", true), ("input_notify", "input_notify", true),
    ("kick_message-old", "kick_message", true), ("kick_message", "kick_message", true),
    ("message-cface", "message", true), ("message-multiline-escapes", "message", true),
    ("message-offpic-failed", "message", true), ("message-offpic", "message", true),
    ("message-plain", "message", true), ("message", "message", true),
    ("notify_offfile", "notify_offfile", true), ("push_offfile", "push_offfile", true),
    ("sess_message-discu", "sess_message", true), ("sess_message", "sess_message", true),
    ("shake_message", "shake_message", true),
    ("sys_g_msg-group_admin_op", "sys_g_msg", true),
    ("sys_g_msg-group_admin_op-owner", "sys_g_msg", true),
    ("sys_g_msg-group_create", "sys_g_msg", true), ("sys_g_msg-group_join", "sys_g_msg", true),
    ("sys_g_msg-group_leave-dissolved", "sys_g_msg", true),
    ("sys_g_msg-group_leave-kicked", "sys_g_msg", true),
    ("sys_g_msg-group_leave-left", "sys_g_msg", true),
    ("sys_g_msg-group_request_join", "sys_g_msg", true),
    ("sys_g_msg-group_request_join_agree", "sys_g_msg", true),
    ("sys_g_msg-group_request_join_deny", "sys_g_msg", true),
    ("system_message-added_buddy_nosig", "system_message", true),
    ("system_message-added_buddy_sig", "system_message", true),
    ("system_message-verify_pass", "system_message", true),
    ("system_message-verify_pass_add", "system_message", true),
    ("system_message-verify_rejected", "system_message", true),
    ("system_message-verify_required", "system_message", true), ("tips", "tips", true),
  ]

  @Test func `every sample is read or kept whole, and written unchanged`() throws {
    for (name, kind, isRead) in Self.kinds {
      let bytes = try Fixture.bytes("poll2-\(name).json")
      guard case .events(let items) = try Poll2.decode(bytes), let first = items.first else {
        Issue.record("\(name) holds no events")
        continue
      }
      #expect(first.kind == kind, "\(name)")
      if case .unsupported = first {
        #expect(!isRead, "\(name)")
      } else {
        #expect(isRead, "\(name)")
      }
      let written = try JSONValue(parsing: Poll2.encode(.events(items)))
      #expect(written == (try JSONValue(parsing: bytes)), "\(name)")
    }
  }

  @Test(
    arguments: [
      ("100000", Refusal(.tokenRefused, errmsg: nil)),
      ("100101", Refusal(.headersMissing, errmsg: nil)), ("102-none", Refusal(.nothing)),
      ("103", Refusal(.tokenNotValid)), ("108", Refusal(.sessionGone)),
      (
        "116-new-ptwebqq",
        Refusal(
          .tokenReplaced,
          errmsg: nil,
          p: "51d0680e55475b7e5aebee3f8947c297d4a8fa3dfda044ab156a929666ffa494"
        )
      ),
      ("121", Refusal(.takenOver, errmsg: nil, t: "0")),
    ])
  func `every refusal is read and written byte for byte`(name: String, refusal: Refusal) throws {
    let bytes = try Fixture.bytes("poll2-retcode-\(name).json")
    #expect(try Poll2.decode(bytes) == .refused(refusal))
    let trimmed = String(decoding: bytes, as: UTF8.self).filter { !$0.isNewline }
    #expect(String(decoding: Poll2.encode(.refused(refusal)), as: UTF8.self) == trimmed)
  }

  @Test func `the string ok is no event`() throws {
    #expect(try Poll2.decode(Fixture.bytes("poll2-retcode-ok-string.json")) == .quiet)
    #expect(Poll2.encode(.quiet) == Array(#"{"retcode":0,"result":"ok"}"#.utf8))
  }

  @Test func `every fixture is named in a test`() throws {
    let tested = Set(Self.kinds.map { "poll2-\($0.name).json" })
    let polls = try Fixture.names().filter { $0.hasPrefix("poll2-") && !$0.contains("retcode") }
    #expect(Set(polls) == tested)
  }
}
