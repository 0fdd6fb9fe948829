import Chat
import HTTP
import Terminal
import WebQQProtocol

@testable import webqq

/// The client without a screen: session and sockets on a loop with a thread of its own.
final class HeadlessClient: Sendable {
  let session: Session
  let recorder = EventRecorder()
  private let loop: LoopThread

  /// Waits of the session, such as those before it tries again, pass a hundred times faster.
  init() {
    let executor = TerminalExecutor(watchesSignals: false)
    let transport = CurlTransport(executor: executor)
    var time = SessionTime(executor)
    time.sleep = { try await executor.sleep(for: $0 / 100) }
    let session = Session(transport: transport, executor: executor, time: time, log: .silent)
    self.session = session
    loop = LoopThread(executor, source: transport)
    Task(executorPreference: executor) { [recorder] in
      for await event in session.events { recorder.record(event) }
    }
  }

  deinit {
    // Waits for the loop's thread, and that is nothing to do on one of the pool's.
    let loop = loop
    startThread { loop.stop() }
  }

  /// Asks to sign in; what follows arrives as events.
  func startSignIn(_ account: String, password: String, port: Int) async throws {
    try await session.perform(
      .signIn(
        Credentials(
          server: "http://127.0.0.1:\(port)",
          account: account,
          password: Secret(password)
        )
      )
    )
  }

  /// Signs in and waits until the link is online and the lists are there.
  func signIn(_ account: String, password: String = TestServer.password, port: Int) async throws
    -> Bool
  {
    try await startSignIn(account, password: password, port: port)
    return await recorder.wait { events in
      events.contains(.linkChanged(.online)) && events.roster != nil && events.groups != nil
        && events.discussions != nil
    }
  }

  /// Sends a text and waits until the server has it.
  func send(_ text: String, to conversation: ConversationID, number: UInt64 = 1) async throws
    -> Bool
  {
    try await startSending(text, to: conversation, number: number)
    return await recorder.wait { $0.contains(.deliveryChanged(.composed(number), .accepted)) }
  }

  /// Sends a text; what becomes of it arrives as events.
  func startSending(_ text: String, to conversation: ConversationID, number: UInt64) async throws {
    try await startSending([.text(text)], to: conversation, number: number)
  }

  /// Sends texts and faces in a style; what becomes of it arrives as events.
  func startSending(
    _ segments: [Segment],
    style: MessageStyle = MessageStyle(),
    to conversation: ConversationID,
    number: UInt64
  ) async throws {
    try await session.perform(
      .send(
        Message(
          id: .composed(number),
          conversation: conversation,
          sender: .me,
          segments: segments,
          style: style,
          sentAt: WallClock.now(),
          delivery: .sending
        )
      )
    )
  }

  /// Waits until exactly these texts have been received, in this order.
  func hasReceived(_ texts: [String]) async -> Bool {
    await recorder.wait { $0.texts.count >= texts.count } && recorder.events.texts == texts
  }
}
