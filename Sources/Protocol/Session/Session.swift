public import Chat

/// A login at a WebQQ server, as a chat service.
///
/// Everything runs on the executor that is handed in; nothing touches Swift's default pool. What is
/// known of a login lives in `OpenSession`, what follows from answers in `LoginFlow`,
/// `SessionMachine` and `Translation`; this actor does what they say.
///
///     let session = Session(transport: transport, executor: executor, time: time, log: log)
///     try await session.perform(.signIn(credentials))
///     for await event in session.events { … }
public actor Session: ChatService {
  /// Facts in the order in which they became known.
  ///
  /// One consumer.
  public nonisolated let events: AsyncStream<ServiceEvent>
  /// The executor that was handed in.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  nonisolated let executor: any (SerialExecutor & TaskExecutor)
  let transport: any Transport
  let time: SessionTime
  let log: SessionLog
  let hashing: FriendListHashing
  private let sink: AsyncStream<ServiceEvent>.Continuation

  /// Rises whenever a session begins or ends: what waited across that is superseded.
  private(set) var generation = 0
  /// The login and the poll loop.
  private(set) var run: Task<Void, Never>?
  var open: OpenSession?
  /// Whose people and groups the identifiers stand for; outlives a sign-out.
  var known: (account: UInt64, server: ServerAddress)?
  var machine = SessionMachine()
  var isLive = false
  /// Whether a person waits for the login.
  var isSigningIn = false
  private var link: Link?

  /// The poll in flight, so that trouble can end it.
  var poll: Task<Result<PollEnvelope, ProtocolError>?, Never>?
  /// Why the poll was ended.
  var trouble: ProtocolError?
  /// Counts polls, so that what watches one can tell it from the next.
  var pollNumber = 0
  /// When the poll in flight began.
  var pollBegan = Duration.zero
  /// The poll was ended because nothing came after a sleep.
  var isPollStale = false
  /// Waits for a poll to be held, or for the answer to one that was held through a sleep.
  var watch: Task<Void, Never>?
  /// Slows down the polls of a server that does not hold them.
  var pace = PollPace()
  /// What the next poll acknowledges.
  var acknowledged: [UInt64] = []

  /// The person at a captcha.
  var person: CheckedContinuation<PersonInput?, Never>?

  var translation = Translation()
  var outbox: Outbox
  var sendPace = SendPace()
  var signalPace = SignalPace()
  var leaves = StrangerLeaves()
  var people = PeopleBook()
  var sending: Task<Void, Never>?
  /// Whether the first message of the outbox is on its way, rather than waiting for its turn.
  var isPosting = false
  /// Rises with each relink and login: trouble of a send from before is of no interest.
  var linkNumber = 0
  /// Rises with each login: what was asked before it speaks of other aliases.
  var loginNumber = 0

  var jobs = BackgroundJobs()
  var working: Task<Void, Never>?
  /// The lists of last time, to find their people and groups again after another login.
  var roster = Roster()
  var groups: [Group] = []
  /// Who has a name already.
  var named: Set<ContactID> = []
  /// The names that lists and profiles gave.
  var contacts: [ContactID: Contact] = [:]
  /// How the messages of each group arrive.
  var mutings: [GroupID: GroupMuting] = [:]
  /// What happened to groups and is not told yet, oldest first.
  var groupNews: [GroupNews] = []
  /// The version of each discussion's list of members.
  var discussionVersions: [DiscussionID: Int] = [:]

  /// Files on their way, and what fetches and sends them.
  var transfers = TransferBook()
  var carrying: [Transfer.ID: Task<Void, Never>] = [:]
  var pictureSignature: (value: PictureSignature, at: Duration)?

  /// Makes a session that has not begun.
  public init(
    transport: any Transport,
    executor: any (SerialExecutor & TaskExecutor),
    time: SessionTime,
    log: SessionLog,
    hashing: FriendListHashing = FriendListHashing()
  ) {
    self.hashing = hashing
    self.transport = transport
    self.executor = executor
    self.time = time
    self.log = log
    outbox = Outbox(counter: MessageCounter(startedAt: time.now()))
    (events, sink) = AsyncStream.makeStream()
  }

  /// Carries out one request; see `ServiceRequest`.
  /// - Throws: `ServiceFailure`, for this request only.
  public func perform(_ request: ServiceRequest) async throws {
    switch request {
    case .signIn(let credentials): signIn(credentials)
    case .answerCaptcha(let answer): try await takeAnswer(answer)
    case .renewCaptcha: try await takeRenewal()
    case .cancelSignIn: cancelSignIn()
    case .send(let message): send(message)
    case .loadMembers(let conversation): try await loadMembers(conversation)
    case .learnNumber(let conversation): try await learnNumber(conversation)
    case .setPresence(let presence): try await setPresence(presence)
    case .tellTyping(let contact): await tellTyping(contact)
    case .shake(let contact): try await shake(contact)
    case .people(let request): try await perform(request)
    case .groups(let request): try await perform(request)
    case .transfers(let request): try await perform(request)
    case .signInAgain: try signInAgain()
    case .checkLink: await checkLink()
    case .signOut: await signOut()
    }
  }

  func emit(_ event: ServiceEvent) { sink.yield(event) }

  /// Tells the state of the link when it is another than before.
  func show(_ new: Link) {
    guard new != link else { return }
    link = new
    emit(.linkChanged(new))
  }

  /// Ends what runs, so that nothing of it acts any more.
  func supersede() {
    generation += 1
    // A message in flight may have arrived; nobody will hear the answer.
    if isPosting { giveUp(.unconfirmed) }
    for task in [run, sending, working, watch] { task?.cancel() }
    poll?.cancel()
    (run, sending, working, watch, poll) = (nil, nil, nil, nil, nil)
    dropTransfers()
    person?.resume(returning: nil)
    person = nil
    trouble = nil
    isPollStale = false
    isPosting = false
    isLive = false
    isSigningIn = false
  }

  /// Begins the login and the poll loop after it.
  func begin() {
    supersede()
    run = task { session in await session.signInAndPoll() }
  }

  /// Starts work on our own executor.
  func task(_ body: @escaping @Sendable (Session) async -> Void) -> Task<Void, Never> {
    Task(executorPreference: executor) { [weak self] in
      if let self { await body(self) }
    }
  }
}
