import Testing

@testable import WebQQProtocol

@Suite struct FileItemTests {
  private func item(_ kind: String, _ value: JSONValue) -> PollItem {
    PollItem(["poll_type": .string(kind), "value": value])
  }

  @Test(
    arguments: [
      ("file_message", ["mode": "recv", "from_uin": 1]), ("file_message", ["session_id": 1]),
      ("file_message", ["mode": "other", "from_uin": 1, "session_id": 1]),
      ("push_offfile", ["from_uin": 1, "name": "a"]), ("push_offfile", ["rkey": "a"]),
      ("notify_offfile", ["from_uin": 1]), ("filesrv_transfer", ["from_uin": 1]),
    ] as [(String, JSONValue)]
  )
  func `an item without what it is about is kept as unsupported`(kind: String, value: JSONValue) {
    #expect(item(kind, value) == .unsupported(kind: kind, raw: value))
  }

  @Test func `quoted numbers and unknown reasons are read`() throws {
    let value: JSONValue = [
      "mode": "refuse", "from_uin": "7", "session_id": "42117", "cancel_type": "9",
    ]
    guard case .fileMessage(let item) = item("file_message", value) else {
      Issue.record("not read")
      return
    }
    #expect(item.mode == .refused(.other(9)) && item.offer == 42_117 && item.senderNumber == 1_157)
  }

  @Test(arguments: [(1, FileMessageItem.Reason.refused), (2, .cancelled), (3, .timedOut)])
  func `each cancel_type has its meaning`(number: Int, reason: FileMessageItem.Reason) {
    #expect(FileMessageItem.Reason(number: number) == reason && reason.number == number)
  }
}
