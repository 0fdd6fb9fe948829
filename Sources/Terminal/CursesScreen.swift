import CNcursesw
import Glibc

/// The terminal, drawn on by ncurses.
///
/// There is one at a time, used on one thread.
/// Our own damage decides which cells change; `CellPainter` hands them to ncurses, which picks the
/// bytes.
public final class CursesScreen: Screen {
  /// As of the last `refreshSize`.
  public private(set) var size: Size
  /// Unicode in a UTF-8 locale, as wide as the terminal draws it; an answer of the terminal may
  /// change it while keys are read.
  public private(set) var charset: Charset
  /// How wide the terminal draws, once it has said so.
  public var widths: TerminalWidths? { probe?.widths }
  /// Whether the terminal is light, once it has said so.
  public var isBackgroundLight: Bool? { keys.isBackgroundLight }
  /// How many colours there are; 0 for none, more than 256 where they can be mixed.
  public let colors: Int
  /// The locale's encoding, as the C library calls it.
  public let encodingName: String

  private let executor: TerminalExecutor?
  private var shown: Frame?
  private var painter: CellPainter
  private var keys: KeyReader
  private var probe: WidthProbe?
  private var asksWidths: Bool
  private let hasPlainSigns: Bool
  private var asksBackground: Bool
  private var isStopped = false
  private var isLent = false

  /// Takes over the terminal on standard input and output.
  ///
  /// First repairs what a killed program may have left there. `executor` is woken with `Wake.input`
  /// when an unfinished paste has been silent for too long. `term` takes the place of TERM.
  /// - Throws: `TerminalError` when there is no terminal or none that can be drawn on; it has not
  ///   been touched then.
  public convenience init(
    executor: TerminalExecutor,
    usesMouse: Bool = true,
    isASCII: Bool = false,
    widths: TerminalWidths? = nil,
    term: String? = nil
  ) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(stream: "input") }
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(stream: "output") }
    var options = Options()
    options.usesMouse = usesMouse
    options.term = term
    options.isASCII = isASCII
    options.widths = widths
    options.mixesColors = Terminfo.mixesColors { getenv($0).map { String(cString: $0) } }
    // The console of Linux prints what it does not understand.
    let name = term ?? getenv("TERM").map { String(cString: $0) } ?? ""
    options.asksBackground = !name.hasPrefix("linux")
    try self.init(options, executor: executor)
  }

  init(_ options: Options, executor: TerminalExecutor? = nil) throws(TerminalError) {
    try Self.start(options)
    self.executor = executor
    encodingName = String(cString: nc_codeset())
    let found = Charset(codeset: encodingName)
    hasPlainSigns = options.isASCII
    charset = found.isUnicode ? options.widths?.charset ?? found : found
    if hasPlainSigns { charset = charset.withPlainSigns }
    asksWidths = found.isUnicode && options.asksWidths
    let term = options.term ?? getenv("TERM").map { String(cString: $0) } ?? ""
    colors = Int(nc_colors())
    painter = CellPainter(colors: colors, showsLinks: options.showsLinks && Self.takesLinks(term))
    asksBackground = options.asksBackground && colors > 0
    keys = KeyReader(encoding: TextEncoding(codeset: encodingName))
    size = Self.currentSize()
    refreshSize()
  }

  deinit { stop() }

  private static func start(_ options: Options) throws(TerminalError) {
    let term = options.term ?? getenv("TERM").map { String(cString: $0) } ?? ""
    if term.isEmpty { throw .termNotSet }
    let result = term.withCString { term in
      options.locale.withCString { locale in
        var raw = nc_options(
          term: term,
          locale: locale,
          input: options.input,
          output: options.output,
          mouse: options.usesMouse,
          mixes_colors: options.mixesColors
        )
        return nc_start(&raw)
      }
    }
    switch Int(result) {
    case NC_STARTED: return
    case NC_TERM_UNKNOWN: throw .termUnknown(term)
    case NC_TERM_DUMB: throw .termTooSimple(term)
    default: throw .cannotStart(term)
    }
  }

  /// Terminals skip an OSC that they do not know, but for a few old ones, which print it.
  private static func takesLinks(_ term: String) -> Bool {
    !["linux", "vt", "ansi", "cygwin", "sun", "cons", "pcansi"].contains(where: term.hasPrefix)
  }

  private static func currentSize() -> Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    nc_size(&rows, &columns)
    return Size(rows: Int(rows), columns: Int(columns))
  }

  /// The next key that waits; `nil` when none does.
  ///
  /// Blocks at most 25 ms, behind a lone ESC.
  public func nextKey() -> Key? {
    guard !isLent else { return nil }
    let key = keys.next()
    for place in keys.takeCursorReports() { take(place) }
    if key == nil, let delay = keys.delayToAsk() { executor?.wake(.input, after: delay) }
    return key
  }

  /// Shows a frame; writes only what differs from the frame before, and nothing when nothing does.
  public func present(_ frame: Frame) {
    guard !isStopped, !isLent else { return }
    if shown == nil { nc_erase() }
    let runs = damage(from: shown ?? Frame(size: frame.size), to: frame)
    let hasNewLinks = painter.hasNewLinks(in: frame)
    if let shown, runs.isEmpty, shown.cursor == frame.cursor, !hasNewLinks { return }
    painter.hand(runs, of: frame, over: shown, size: size, charset: charset)
    let cursor = frame.cursor ?? Point(row: 0, column: 0)
    nc_cursor(Int32(cursor.row), Int32(cursor.column), frame.cursor != nil)
    nc_flush()
    painter.drawBeyond(runs, of: frame)
    shown = frame
    if asksWidths { askWidths() }
    if asksBackground { askBackground() }
  }

  /// Shows lines alone, broken into rows by the terminal, so that it copies them whole; they must be
  /// shielded.
  ///
  /// The next `present` draws everything.
  public func show(_ lines: [String]) {
    guard !isStopped, !isLent else { return }
    forget()
    nc_erase()
    nc_cursor(0, 0, true)
    nc_flush()
    send(lines.joined(separator: "\r\n"))
  }

  /// After the first frame, so that nobody waits for it.
  private func askWidths() {
    asksWidths = false
    probe = WidthProbe(size: size)
    guard let place = probe?.place else { return }
    let samples = TerminalWidths.Kind.allCases.map { strdup($0.sample) }
    defer { samples.forEach { free($0) } }
    nc_measure(
      Int32(place.row),
      Int32(place.column),
      samples.map { UnsafePointer($0) },
      Int32(samples.count)
    )
    painter.drawDoubtful(
      [DamageRun(row: place.row, columns: 0..<size.columns)],
      of: shown ?? Frame(size: size)
    )
  }

  private func askBackground() {
    asksBackground = false
    keys.expectAnswer()
    send(BackgroundAnswer.question)
  }

  /// An answer of the terminal; the last one decides what it can show.
  private func take(_ cursor: Point) {
    guard probe?.isWaiting == true else { return }
    probe?.take(cursor)
    guard var told = widths?.charset else { return }
    if hasPlainSigns { told = told.withPlainSigns }
    guard told != charset else { return }
    charset = told
    forget()
  }

  /// Asks the terminal for its size; the next `present` draws everything.
  ///
  /// Also where it is as before: it may have been another in between, which moves and cuts rows.
  public func refreshSize() {
    guard !isStopped, !isLent else { return }
    nc_refresh_size()
    size = Self.currentSize()
    forget()
  }

  /// Forgets what is shown, so that the next `present` clears the screen and draws everything; noise on
  /// the line may have left another look or character set.
  public func invalidate() {
    forget()
    if !isStopped, !isLent { nc_first_look() }
  }

  private func forget() {
    shown = nil
    painter.forgetLinks()
    if !isStopped, !isLent { nc_redraw() }
  }

  /// Rings.
  public func bell() { if !isStopped, !isLent { nc_bell() } }

  /// Writes a sequence that draws nothing, between two frames.
  public func send(_ sequence: String) {
    guard !isStopped, !isLent else { return }
    TextEncoding(codeset: encodingName).bytes(of: sequence).withUnsafeBytes { bytes in
      nc_write(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
  }

  /// Gives the terminal to another program until `takeBack`; the rest does nothing meanwhile, except
  /// that `suspend` stops the process.
  public func lend() {
    guard !isStopped, !isLent else { return }
    isLent = true
    nc_lend()
  }

  /// Takes the terminal over again; the next `present` draws everything.
  public func takeBack() {
    guard isLent else { return }
    isLent = false
    resume()
  }

  /// Has the mouse reported as keys, or leaves it to the terminal's own selection.
  public func reportMouse(_ isReported: Bool) { if !isStopped { nc_report_mouse(isReported) } }

  /// Gives the terminal back, stops the process as Ctrl-Z does, and returns when it goes on.
  ///
  /// The window may have another size then; the next `present` draws everything.
  public func suspend() {
    guard !isStopped else { return }
    // The terminal is the other program's, which stops as well and goes on with us.
    if isLent { return nc_stop_process() }
    nc_suspend()
    refreshSize()
  }

  /// Takes the terminal over again after somebody else stopped the process (`Wake.resumed`).
  public func resume() {
    guard !isStopped, !isLent else { return }
    nc_resume()
    refreshSize()
  }

  /// Gives the terminal back as it was found; the screen is of no use afterwards.
  public func stop() {
    guard !isStopped else { return }
    isStopped = true
    nc_stop()
  }
}
