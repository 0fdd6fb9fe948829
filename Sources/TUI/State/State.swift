public import Chat
public import Terminal

/// Everything the screen shows and every key depends on, as one value.
///
/// It changes in `reduce` alone, except for the clock:
///
///     var state = State(environment: environment, size: Size(rows: 24, columns: 80))
///     state.now = clock()
///     let effects = reduce(&state, .key(.control("n")))
///     let frame = render(state, size: state.size)
public struct State: Sendable {
  /// What may be known of the world.
  public internal(set) var environment: Environment
  /// The language that the environment came with; settings may say another.
  let localeLanguage: Language
  /// What the person has chosen.
  public internal(set) var settings: Settings
  /// Those that the program began with: some hold from then on.
  let firstSettings: Settings
  /// What keys mean by these settings.
  var keymap: Keymap
  /// What is wrong with the file of settings.
  var complaints: [Phrase]
  /// Of the terminal.
  public internal(set) var size: Size
  /// The clock; its owner sets it before each event.
  public var now = Timestamp(0)

  /// What is on the screen while the person must sign in; `nil` while the main screen is.
  public var signIn: SignInForm?
  /// The form as it was left, for the next time.
  var idleForm: SignInForm?
  /// What a session that comes back by itself asks of the person, over the main screen.
  var captcha: CaptchaOverlay?

  var profile: Profile?
  var link = Link.signedOut
  var latency: Duration?
  var lastHeard: Timestamp?
  var directory = Directory()
  /// Lists that could not be loaded and did not come since.
  var missingLists: Set<ContactList> = []

  var conversations = Conversations()
  /// All conversations, in the order in which they began.
  var begun: [ConversationID] = []
  /// Conversations in which something has happened, in the order of their numbers.
  var active: [ConversationID] = []
  /// Conversations at the head of the list, in the order in which they were pinned.
  var pinned: [ConversationID] = []
  /// The conversation that was open before.
  var previous: ConversationID?
  /// What is being typed while no conversation is open.
  var lobbyDraft = EditBuffer()
  /// Whose conversations are kept; `nil` until those of earlier runs have been taken over.
  var keptOwner: KeptConversation.Owner?
  /// When they must be kept; `nil` while nothing has changed.
  var keepingDueAt: Timestamp?
  /// Conversations to be kept whose numbers were asked for.
  var askedNumbers: Set<ConversationID> = []
  /// What was kept of conversations that are not known yet.
  var waiting: [KeptConversation] = []
  /// What was said, for the next run, and in those before.
  var past = Past()
  /// What was killed in any text.
  var kills = KillRing()
  var history = ComposerHistory()
  var historySearch: HistorySearch?
  var completion: Completion?

  var focus = Focus.composer
  var vi = ViMode()
  var list = ListState()
  var membersScroll = 0
  var selectedMessage: MessageID?
  var search: MessageSearch?
  /// What was looked for last in any conversation.
  var sought = ""
  var help: HelpState?
  var switcher: Switcher?
  var notice: Notice?
  /// What is said of pictures, and the pictures.
  var pictures = PictureShelf()
  /// How my messages are set.
  var style = MessageStyle()
  /// Where the pictures that I sent came from, to send them again.
  var picturePaths: [MessageID: String] = [:]
  /// Files that were offered or are on their way.
  var transfers: [Transfer.ID: Transfer] = [:]
  /// The lines of the transfers in their conversations.
  var transferEntries: [Transfer.ID: MessageID] = [:]
  /// Who waits for an answer of mine, the newest last.
  var pleas: [Plea] = []
  /// Where there was talk lately, as the service remembers it.
  var recent: [ConversationID] = []
  /// When the other side was told last that I am writing.
  var typingToldAt: [ContactID: Timestamp] = [:]
  /// A command that must be entered once more to be meant.
  var confirming: String?
  /// A command that a key runs, instead of the text in the composer.
  var keyed: String?
  /// The border that the mouse holds.
  var dragged: Border?
  var isListHidden: Bool
  /// `nil` leaves it to the width.
  var wantsMembers: Bool?
  /// The messages stand alone on the screen, to be selected; the next key ends that.
  public internal(set) var isBare = false
  /// Whole lines are typed: there is no screen, and no draft that one could go on with.
  var isLinear = false
  var attention = Attention()
  /// Where the wire is recorded; `nil` while it is not.
  public var recording: String?
  /// A theme of the person's own whose file is being read before it becomes the setting.
  var wantedTheme: String?
  /// Ctrl-X was pressed: the next key may be the second of two.
  var isChordBegun = false
  /// The next request to quit is meant.
  var isQuitArmed = false

  /// Messages composed so far; the next one's identifier.
  var composedCount: UInt64 = 0
  /// Where the messages of this run went.
  var composedIn: [MessageID: ConversationID] = [:]
  /// Messages that the service has not answered for.
  var queued: Set<MessageID> = []
  /// Messages of this run and of those before that the server has not accepted.
  var unsent = Unsent()
  /// The tick that was asked for last.
  var nextTick: Timestamp?
  /// Until then the screen does not change by itself.
  var changesAt = Timestamp(0)

  /// Renewed by each event that changes what is drawn outside the composer.
  public private(set) var backdropMarks = BackdropMarks()
  let backdrop = Backdrop()

  /// Makes this a type of which the compiler cannot move the bits, so that methods are called on it where
  /// it lies; else all 4 KB go onto the stack for nearly each of the hundred calls of a key.
  private let anchor: any Sendable = ()

  /// Makes the state of a program that knows nobody yet.
  ///
  /// `complaints` say what is wrong with the file of settings.
  public init(
    environment: Environment,
    size: Size,
    settings: Settings = Settings(),
    complaints: [Phrase] = []
  ) {
    localeLanguage = environment.language
    self.environment = environment
    self.environment.language = settings.language(locale: localeLanguage)
    self.environment.dress(in: settings.theme)
    self.size = size
    self.settings = settings
    firstSettings = settings
    keymap = Keymap(settings)
    self.complaints = complaints
    isListHidden = settings.list == .hidden
    wantsMembers = settings.members == .auto ? nil : settings.members == .shown
  }

  /// Something outside the composer must be drawn anew.
  mutating func touch() { backdropMarks.renew() }

  /// Other messages must be drawn, or the same elsewhere; all around them stays.
  mutating func touchChat() { backdropMarks.renewChat() }
}
